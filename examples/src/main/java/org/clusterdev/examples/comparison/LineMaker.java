package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.model.action.Precedence;

/**
 * Makes problems of line balancing of any size, in the 21 classes of A. Otto, C. Otto and A. Scholl, "Systematic data
 * generation and test design for solution algorithms on the example of SALBPGen", 2013: three distributions of times,
 * three order strengths, three structures of the graph.
 *
 * <p>The generator is ours: its distributions and its numbers of stages are fitted to the authors' files, its arcs are
 * not theirs. Same seed, same problems, on every machine.
 */
final class LineMaker {

    static final long CYCLE_TIME = 1000;

    private static final int SHORTEST = 20;
    private static final double SHARE_IN_CHAINS = 0.45; // Otto et al. ask for 40 % at least
    private static final int CHAIN = 4;
    private static final int BOTTLENECK_DEGREE = 8;
    private static final int MOST_TRIES = 50;
    private static final double TOLERANCE = 0.005; // of the order strength

    /** The classes, one after the other: order strength .9 leaves no room for chains and bottlenecks. */
    private static final List<Kind> KINDS = kinds();

    /** How the times are spread, as parts of the cycle time. */
    enum Times {
        BOTTOM,
        BIMODAL,
        MIDDLE;

        private long draw(Random random) {
            double time;
            do {
                time = switch (this) {
                    case BOTTOM -> 100 + 100 * random.nextGaussian();
                    case BIMODAL ->
                        random.nextInt(100) < 17 ? 500 + 50 * random.nextGaussian() : 100 + 150 * random.nextGaussian();
                    case MIDDLE -> 500 + 120 * random.nextGaussian();
                };
            } while (time < SHORTEST || time > CYCLE_TIME);
            return Math.round(time);
        }
    }

    /** What the graph is made of. */
    enum Structure {
        MIXED,
        CHAINS,
        BOTTLENECKS
    }

    /** How many of all pairs of tasks are in order, and in how many stages; the sizes are for 100 tasks. */
    enum Strength {
        LOW(0.2, 12, 0.585),
        MEDIUM(0.6, 17, 0.628),
        HIGH(0.9, 29, 0.688);

        private final double share;
        private final int stages;
        private final double growth;

        Strength(double share, int stages, double growth) {
            this.share = share;
            this.stages = stages;
            this.growth = growth;
        }

        private int stages(int tasks) {
            int grown = (int) Math.round(stages * StrictMath.pow(tasks / 100.0, growth));
            return Math.max(1, Math.min(tasks, grown));
        }
    }

    private record Kind(Structure structure, Strength strength, Times times) {}

    private LineMaker() {}

    /** The problem of a number: the classes take turns. O(n³) at worst, in bit operations. */
    static DivisionCase make(int tasks, long seed, int number) {
        Kind kind = KINDS.get(Math.floorMod(number, KINDS.size()));
        Random random = new Random(seed * 1_000_003 + number);
        List<Long> times = times(tasks, kind.times(), random);
        List<BenchmarkArc> arcs = Graph.drawn(tasks, kind, random).withoutDetours();
        return new DivisionCase(
                "line" + tasks + "_" + seed + "_" + number,
                "salbp",
                tasks,
                List.of(new FirmStakes(times, times, List.of(CYCLE_TIME))),
                arcs,
                Optional.empty());
    }

    private static List<Long> times(int tasks, Times kind, Random random) {
        List<Long> times = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            times.add(kind.draw(random));
        }
        return times;
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            for (Structure structure : Structure.values()) {
                if (strength != Strength.HIGH || structure == Structure.MIXED) {
                    for (Times times : Times.values()) {
                        kinds.add(new Kind(structure, strength, times));
                    }
                }
            }
        }
        return List.copyOf(kinds);
    }

    /** A graph that grows arc by arc until it is as strongly ordered as its kind asks. */
    private static final class Graph {

        private final int tasks;
        private final Kind kind;
        private final Random random;
        private final int[] stageOf;
        private final List<BitSet> before = new ArrayList<>(); // all that must be done before, near and far
        private final List<BitSet> after = new ArrayList<>();
        private final BitSet closedTo = new BitSet(); // inside or at the end of a chain: no further arc leads there
        private final BitSet closedFrom = new BitSet(); // inside or at the start of a chain
        private long ordered; // pairs in order

        Graph(int tasks, Kind kind, Random random) {
            this.tasks = tasks;
            this.kind = kind;
            this.random = random;
            this.stageOf = stages(tasks, kind.strength().stages(tasks), random);
            for (int task = 0; task < tasks; task++) {
                before.add(new BitSet());
                after.add(new BitSet());
            }
        }

        /** Tasks in the order of their stages; each stage has one at least. */
        private static int[] stages(int tasks, int stages, Random random) {
            int[] stageOf = new int[tasks];
            for (int task = 0; task < tasks; task++) {
                stageOf[task] = task < stages ? task : random.nextInt(stages);
            }
            Arrays.sort(stageOf);
            return stageOf;
        }

        /** Drawn again where bottlenecks alone order too many pairs; small graphs may have no other way. */
        static Graph drawn(int tasks, Kind kind, Random random) {
            Graph graph;
            int tries = 0;
            do {
                graph = new Graph(tasks, kind, random);
                graph.grow();
            } while (graph.ordered > graph.wanted(TOLERANCE) && ++tries < MOST_TRIES);
            return graph;
        }

        private void grow() {
            if (kind.structure() == Structure.CHAINS) {
                layChains();
            }
            if (kind.structure() == Structure.BOTTLENECKS) {
                layBottlenecks();
            }
            joinStages();
            strengthen();
        }

        private long wanted(double more) {
            return (long) (tasks * (tasks - 1.0) / 2 * (kind.strength().share + more));
        }

        private void layChains() {
            int wanted = (int) (tasks * SHARE_IN_CHAINS);
            BitSet used = new BitSet();
            for (int tries = 0; tries < 10 * tasks && used.cardinality() < wanted; tries++) {
                layChain(random.nextInt(tasks), used);
            }
        }

        private void layChain(int start, BitSet used) {
            List<Integer> chain = new ArrayList<>();
            for (int task = start; task >= 0 && chain.size() < CHAIN; task = nextFree(task, used)) {
                if (used.get(task)) {
                    return;
                }
                chain.add(task);
            }
            if (chain.size() < 2) {
                return;
            }
            for (int i = 0; i < chain.size(); i++) {
                used.set(chain.get(i));
                if (i > 0) {
                    add(chain.get(i - 1), chain.get(i));
                    closedFrom.set(chain.get(i - 1));
                    closedTo.set(chain.get(i));
                }
            }
        }

        /** A free task of the next stage, or -1. */
        private int nextFree(int task, BitSet used) {
            for (int next = task + 1; next < tasks && stageOf[next] <= stageOf[task] + 1; next++) {
                if (stageOf[next] > stageOf[task] && !used.get(next)) {
                    return next;
                }
            }
            return -1;
        }

        private void layBottlenecks() {
            for (int made = 0; made < Math.max(1, tasks / 50); made++) {
                int task = random.nextInt(tasks);
                boolean onwards = stageOf[task] < stageOf[tasks - 1] / 2;
                List<Integer> near = new ArrayList<>();
                for (int other = 0; other < tasks; other++) {
                    int ahead = onwards ? stageOf[other] - stageOf[task] : stageOf[task] - stageOf[other];
                    if (ahead == 1 || ahead == 2) {
                        near.add(other);
                    }
                }
                Collections.shuffle(near, random);
                // The next stage first: no detour can ever replace those arcs.
                near.sort(Comparator.comparingInt(other -> Math.abs(stageOf[other] - stageOf[task])));
                for (int other : near.subList(0, Math.min(near.size(), BOTTLENECK_DEGREE))) {
                    add(Math.min(task, other), Math.max(task, other));
                }
            }
        }

        /** Each task beyond the first stage needs one of the stage before: so the stages are real. */
        private void joinStages() {
            int from = 0;
            int to = 0; // the stage before is from..to
            for (int task = 0; task < tasks; task++) {
                if (task > 0 && stageOf[task] != stageOf[task - 1]) {
                    from = to;
                    to = task;
                }
                if (stageOf[task] > 0 && !closedTo.get(task)) {
                    add(anyOf(from, to), task);
                }
            }
        }

        private int anyOf(int from, int to) {
            for (int tries = 0; tries < 20; tries++) {
                int task = from + random.nextInt(to - from);
                if (!closedFrom.get(task)) {
                    return task;
                }
            }
            return from + random.nextInt(to - from);
        }

        private void strengthen() {
            long most = wanted(TOLERANCE);
            long least = wanted(-TOLERANCE);
            for (int tries = 0; ordered < least && tries < 200 * tasks; tries++) {
                int from = random.nextInt(tasks);
                int to = random.nextInt(tasks);
                boolean open = stageOf[from] < stageOf[to] && !closedFrom.get(from) && !closedTo.get(to);
                if (open && !after.get(from).get(to) && ordered + gain(from, to) <= most) {
                    add(from, to);
                }
            }
        }

        /** How many more pairs an arc would put in order. */
        private long gain(int from, int to) {
            long gain = 0;
            BitSet later = (BitSet) after.get(to).clone();
            later.set(to);
            for (int task = before.get(from).nextSetBit(0);
                    task >= 0;
                    task = before.get(from).nextSetBit(task + 1)) {
                gain += lacking(task, later);
            }
            return gain + lacking(from, later);
        }

        private long lacking(int task, BitSet later) {
            BitSet lacking = (BitSet) later.clone();
            lacking.andNot(after.get(task));
            return lacking.cardinality();
        }

        private void add(int from, int to) {
            BitSet earlier = (BitSet) before.get(from).clone();
            earlier.set(from);
            BitSet later = (BitSet) after.get(to).clone();
            later.set(to);
            for (int task = earlier.nextSetBit(0); task >= 0; task = earlier.nextSetBit(task + 1)) {
                ordered += lacking(task, later);
                after.get(task).or(later);
            }
            for (int task = later.nextSetBit(0); task >= 0; task = later.nextSetBit(task + 1)) {
                before.get(task).or(earlier);
            }
        }

        /** The arcs that no longer way replaces. */
        private List<BenchmarkArc> withoutDetours() {
            List<BenchmarkArc> arcs = new ArrayList<>();
            for (int from = 0; from < tasks; from++) {
                BitSet direct = (BitSet) after.get(from).clone();
                for (int via = direct.nextSetBit(0); via >= 0; via = direct.nextSetBit(via + 1)) {
                    direct.andNot(after.get(via));
                }
                for (int to = direct.nextSetBit(0); to >= 0; to = direct.nextSetBit(to + 1)) {
                    arcs.add(new BenchmarkArc(from, to, Precedence.BEFORE));
                }
            }
            return List.copyOf(arcs);
        }
    }
}
