package org.clusterdev.testkit;

import static org.clusterdev.testkit.Broken.SLACK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterdev.graph.maturity.MaturityModel;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.TrackRecord;

/** The laws of maturity as plain checks of one case: silent where the law holds. */
final class MaturityChecks {

    private MaturityChecks() {}

    static void noJointActionNoMaturity(MaturityModel model, NetworkSnapshot withoutJointAction) {
        Broken.unless(score(model, withoutJointAction) == 0, "score must be 0 without a joint action");
    }

    static void successLowersNothing(MaturityModel model, NetworkSnapshot network, CompletedAction success) {
        double before = score(model, network);
        double after = score(model, network.after(success));
        Broken.unless(
                after >= before - SLACK,
                "score must not fall after a success in which everyone delivered" + change(before, after));
    }

    /** Both sides are read from the record alone, so that they differ by the newcomer and by nothing else. */
    static void newcomerRaisesNothing(MaturityModel model, NetworkSnapshot network) {
        Firm newcomer = Firm.of("newcomer", "INR 0");
        double before = score(model, fromRecord(network, network.network(), network.record()));
        double after = score(model, fromRecord(network, network.network().with(newcomer), network.record()));
        Broken.unless(
                after <= before + SLACK, "score must not rise when a firm without ties joins" + change(before, after));
    }

    static void relabellingChangesNothing(MaturityModel model, NetworkSnapshot network) {
        Relabelling names = Relabelling.of(network.network(), network.record());
        if (!names.coversAll(network.record())) {
            return;
        }
        Network renamed = names.rename(network.network());
        double before = score(model, fromRecord(network, network.network(), network.record()));
        double after = score(model, fromRecord(network, renamed, names.rename(network.record())));
        Broken.unless(
                Math.abs(after - before) <= SLACK,
                "score must not depend on the firms' names and their order" + change(before, after));
    }

    static void scoreIsAShare(MaturityModel model, NetworkSnapshot network) {
        double score = score(model, network);
        Broken.unless(score >= 0 && score <= 1, "score must be between 0 and 1, is " + score);
    }

    static void laterEventsChangeNothing(MaturityModel model, NetworkSnapshot network, CompletedAction later) {
        CompletedAction tomorrow = CompletedAction.of(
                later.complexity(),
                later.outcome(),
                network.asOf().orElse(ClusterArbitraries.TODAY).plusDays(1),
                later.conduct());
        List<Event> events = new ArrayList<>(network.record().events());
        events.add(tomorrow);
        double before = score(model, fromRecord(network, network.network(), network.record()));
        double after = score(model, fromRecord(network, network.network(), TrackRecord.of(events)));
        Broken.unless(
                Math.abs(after - before) <= SLACK,
                "score must not depend on what happens after the day" + change(before, after));
    }

    private static double score(MaturityModel model, NetworkSnapshot network) {
        return model.assess(network).score();
    }

    private static NetworkSnapshot fromRecord(NetworkSnapshot day, Network network, TrackRecord record) {
        return NetworkSnapshot.of(network, record, day.asOf().orElse(ClusterArbitraries.TODAY));
    }

    private static String change(double before, double after) {
        return String.format(Locale.ROOT, ": %s -> %s", before, after);
    }
}
