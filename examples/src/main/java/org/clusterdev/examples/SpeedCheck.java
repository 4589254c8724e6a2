package org.clusterdev.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.InteractionKind;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.history.TrackRecord;

/**
 * How long the main questions take, in milliseconds: the median of several runs after a warm-up, for three sizes each,
 * so that the growth shows.
 *
 * <p>Data is made from fixed seeds. Run it with {@code mvn -q compile -Pspeed}; nothing in the tests depends on time.
 */
public final class SpeedCheck {

    private static final LocalDate DAY = LocalDate.of(2005, 3, 18);
    private static final int WARM_UP = 3;
    private static final int RUNS = 7;

    private SpeedCheck() {}

    /**
     * Prints the table.
     *
     * @param args not read
     */
    public static void main(String[] args) {
        System.out.printf(
                Locale.ROOT, "%-58s %10s %10s %10s%n", "milliseconds (median of " + RUNS + ")", "min", "median", "max");
        for (int firms : new int[] {125, 250, 500}) {
            int events = 40 * firms;
            Network network = network(firms);
            TrackRecord record = record(network, events);
            Cluster cluster = cluster(network);
            row("trust, maturity, diagnosis: " + firms + " firms, " + events + " events", () -> {
                NetworkStudy study = NetworkStudy.of(cluster, network, record, DAY);
                study.maturity();
                study.diagnosis();
            });
        }
        for (int tasks : new int[] {16, 18, 20}) {
            row("decompose: " + tasks + " tasks, one firm, no precedence", dividing(tasks, 1, false));
            row("decompose: " + tasks + " tasks, one firm, precedence", dividing(tasks, 1, true));
            row("decompose: " + tasks + " tasks, ten different firms, precedence", dividing(tasks, 10, true));
        }
        for (int firms : new int[] {50, 100, 200}) {
            Network network = network(firms);
            NetworkStudy study = NetworkStudy.of(cluster(network), network, record(network, firms * 10), DAY);
            JointAction fair = JointAction.of(
                    "fair",
                    Complexity.JOINT_EVENT,
                    Task.of("stand", "INR " + firms + "00", GainType.TURNOVER, "INR " + firms + "000"));
            row("readiness: " + firms + " firms", () -> study.readiness(fair));
        }
    }

    private static Runnable dividing(int tasks, int firms, boolean precedence) {
        DivisionProblem problem = problem(tasks, firms, precedence, 7);
        return () -> Decomposer.standard().decompose(problem);
    }

    private static DivisionProblem problem(int tasks, int firms, boolean precedence, long seed) {
        Random random = new Random(seed);
        String[] names = new String[tasks];
        Arrays.setAll(names, t -> "t" + t);
        DivisionProblem.Builder problem = DivisionProblem.of("XXX", names);
        for (int firm = 0; firm < firms; firm++) {
            List<Long> costs = new ArrayList<>();
            List<Long> gains = new ArrayList<>();
            for (int task = 0; task < tasks; task++) {
                long cost = 10L + random.nextInt(90);
                costs.add(cost);
                gains.add(random.nextInt(4) == 0 ? 0 : cost + random.nextInt(60));
            }
            problem.firm("f" + firm, costs, gains, List.of(250L, 260L, 270L, 280L));
        }
        for (int task = 1; precedence && task < tasks; task++) {
            problem.before(names[random.nextInt(task)], names[task]);
        }
        return problem.build();
    }

    private static Network network(int firms) {
        String[] ids = new String[firms];
        Arrays.setAll(ids, i -> String.format(Locale.ROOT, "f%03d", i));
        return Network.of("many", Firm.listOf("INR 1000", ids));
    }

    private static Cluster cluster(Network network) {
        return Cluster.of("Large", network).with(DevelopmentAgent.fullTime("farah", Support.FINANCIAL));
    }

    private static TrackRecord record(Network network, int events) {
        Random random = new Random(11);
        List<String> firms = new ArrayList<>(network.firmIds());
        List<Event> record = new ArrayList<>();
        for (int e = 0; e < events; e++) {
            Collections.shuffle(firms, random);
            List<String> parties = List.copyOf(firms.subList(0, 2 + random.nextInt(9)));
            LocalDate date = DAY.minusDays((long) random.nextInt(3000));
            record.add(
                    random.nextInt(4) == 0
                            ? Interaction.of(InteractionKind.MEETING, date, parties)
                            : done(random, date, parties));
        }
        return TrackRecord.of(record);
    }

    private static Event done(Random random, LocalDate date, List<String> parties) {
        Map<String, Double> conduct = new LinkedHashMap<>();
        parties.forEach(firm -> conduct.put(firm, random.nextInt(5) == 0 ? 0.5 : 1.0));
        Outcome outcome = random.nextInt(4) == 0 ? Outcome.FAILURE : Outcome.SUCCESS;
        return CompletedAction.of(Complexity.ofRank(1 + random.nextInt(3)), outcome, date, conduct);
    }

    private static void row(String what, Runnable work) {
        for (int run = 0; run < WARM_UP; run++) {
            work.run();
        }
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%-58s %10.1f %10.1f %10.1f%n", what, times[0], times[RUNS / 2], times[RUNS - 1]);
    }
}
