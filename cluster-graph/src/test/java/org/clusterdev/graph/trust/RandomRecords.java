package org.clusterdev.graph.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.InteractionKind;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.SurveyScale;
import org.clusterdev.model.history.TrackRecord;

/**
 * A small cluster and a record of a few years, from a seed: firms f0, f1, …, of which all but the last are in the
 * network, a trader and an agent.
 */
public final class RandomRecords {

    /** The day of most questions; some events are later. */
    public static final LocalDate AS_OF = LocalDate.of(2005, 3, 18);

    private final Random random;
    private final int firms;

    /** One case of so many. */
    public RandomRecords(long seed, int firms) {
        this.random = new Random(seed);
        this.firms = firms;
    }

    /** A case of two to seven firms. */
    public static RandomRecords of(long seed) {
        return new RandomRecords(seed, 2 + (int) Math.floorMod(seed, 6L));
    }

    public Random random() {
        return random;
    }

    public Network network() {
        return Network.of(
                "weavers",
                IntStream.range(0, firms - 1).mapToObj(RandomRecords::firm).toList());
    }

    public static Firm firm(int number) {
        return Firm.of("f" + number, "INR 1000");
    }

    public Cluster cluster() {
        return Cluster.of("Chanderi", "INR")
                .with(network())
                .with(firm(firms - 1), Intermediary.of("gopal"), DevelopmentAgent.fullTime("farah"));
    }

    public TrackRecord record() {
        List<Event> events = new ArrayList<>();
        for (int count = random.nextInt(12); count > 0; count--) {
            events.add(event());
        }
        return TrackRecord.of(events);
    }

    public Event event() {
        return switch (random.nextInt(5)) {
            case 0 -> meeting();
            case 1 -> answer();
            default -> action();
        };
    }

    private LocalDate date() {
        return AS_OF.plusDays(random.nextInt(3000) - 2700);
    }

    private Interaction meeting() {
        List<String> parties = parties();
        if (random.nextInt(4) == 0) {
            parties.add("farah");
        }
        Interaction meeting = Interaction.of(InteractionKind.MEETING, date(), parties);
        return random.nextBoolean() && !parties.contains("farah") ? meeting.facilitatedBy("farah") : meeting;
    }

    private SurveyRating answer() {
        List<SurveyScale> scales = List.of(SurveyScale.values());
        SurveyScale scale = scales.get(random.nextInt(scales.size()));
        int steps = (int) (scale.highest() - scale.lowest());
        int from = random.nextInt(firms);
        int to = (from + 1 + random.nextInt(firms - 1)) % firms;
        double value = scale.lowest() + random.nextInt(steps + 1);
        return new SurveyRating(date(), "f" + from, "f" + to, scale, value);
    }

    public CompletedAction action() {
        Map<String, Double> conduct = new LinkedHashMap<>();
        parties().forEach(party -> conduct.put(party, random.nextInt(5) / 4.0));
        CompletedAction action = CompletedAction.of(
                Complexity.ofRank(1 + random.nextInt(5)),
                random.nextInt(3) == 0 ? Outcome.FAILURE : Outcome.SUCCESS,
                date(),
                conduct);
        return random.nextBoolean() ? action.facilitatedBy("farah") : action;
    }

    private List<String> parties() {
        List<String> all = new ArrayList<>();
        IntStream.range(0, firms).forEach(firm -> all.add("f" + firm));
        all.add("gopal");
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, 1 + random.nextInt(all.size())));
    }

    public NetworkSnapshot snapshot() {
        return NetworkSnapshot.of(cluster(), network(), record(), AS_OF);
    }

    /** A graph of ties without a record among f0, f1, …; about half of the pairs have one. */
    public TrustGraph ties() {
        List<String> ids = IntStream.range(0, firms).mapToObj(i -> "f" + i).toList();
        List<Tie> ties = new ArrayList<>();
        for (String from : ids) {
            for (String to : ids) {
                if (!from.equals(to) && random.nextBoolean()) {
                    ties.add(Tie.of(
                            from,
                            to,
                            org.clusterdev.model.evidence.Evidence.of(random.nextInt(20), random.nextInt(4))));
                }
            }
        }
        return TrustGraph.ofTies(ids, ties);
    }
}
