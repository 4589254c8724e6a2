package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least public money with which an indivisible action divides: an amount a firm, added to all its limits.
 *
 * <p>Labels over the order ideals, one coordinate for firms with the same costs, gains and limits, holding the worst
 * excess so far in single-task steps, in whole minor units, as money is; Pareto, and bounded by what is still unavoidable for each coordinate by itself.
 * Exact, or empty when there are too many labels.
 */
final class CoFunding {

    private static final int MOST_AMOUNTS = 3_000_000; // one a coordinate: at the ideals, and at the labels; 24 MB each
    private static final int MOST_LABELS = 400_000;

    private final OrderIdeals ideals;
    private final List<Coordinate> coordinates;
    private final LimitRows rows;
    private final Meter meter;
    private final long[] unavoidable; // by ideal and coordinate: least worst excess from here to the end, alone
    private final int[] sizes;

    /** Firms with the same row and limits: the first of them, how many they are, the row and how many times it is. */
    private record Coordinate(int firm, int firms, int row, long times) {}

    private CoFunding(OrderIdeals ideals, LimitRows rows, List<Coordinate> coordinates, Meter meter) {
        this.ideals = ideals;
        this.rows = rows;
        this.meter = meter;
        this.coordinates = coordinates;
        this.sizes = new int[ideals.size];
        this.unavoidable = new long[ideals.size * coordinates.size()];
    }

    /** The least sum in minor units; empty where the labels are too many. */
    static Optional<Long> least(OrderIdeals ideals, LimitRows rows, SingleTaskChains chains, Meter meter)
            throws Meter.Stopped {
        List<Coordinate> coordinates = coordinates(rows);
        if (coordinates.size() == 1) { // then each of the firms lacks what the best chain lacks
            long lacks = rows.borne().minorUnits(Math.max(0, chains.excess()));
            return Optional.of(
                            LongMath.saturatedMultiply(lacks, coordinates.get(0).firms()))
                    .filter(sum -> sum < Long.MAX_VALUE);
        }
        if ((long) ideals.size * coordinates.size() > meter.most(MOST_AMOUNTS)) {
            return Optional.empty();
        }
        CoFunding funding = new CoFunding(ideals, rows, coordinates, meter);
        funding.lookAhead();
        return funding.search();
    }

    private static List<Coordinate> coordinates(LimitRows rows) {
        DivisionProblem problem = rows.problem();
        Map<List<Long>, Coordinate> found = new LinkedHashMap<>();
        for (int row = 0; row < rows.count; row++) {
            for (LimitRows.Member member : rows.members(row)) {
                List<Long> key = new ArrayList<>(List.of((long) row, member.times()));
                for (int step = 1; step <= problem.taskCount(); step++) {
                    key.add(problem.limit(member.firm(), step));
                }
                found.merge(
                        key,
                        new Coordinate(member.firm(), 1, row, member.times()),
                        (one, more) -> new Coordinate(one.firm(), one.firms() + 1, one.row(), one.times()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private void lookAhead() throws Meter.Stopped {
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            sizes[ideal] = sizes[ideals.below[ideals.linksFrom[ideal]]] + 1;
        }
        int width = coordinates.size();
        Arrays.fill(unavoidable, 0, ideals.full() * width, Long.MAX_VALUE);
        for (int ideal = ideals.full(); ideal > 0; ideal--) {
            meter.pass();
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                int below = ideals.below[link];
                for (int at = 0; at < coordinates.size(); at++) {
                    long through = Math.max(unavoidable[ideal * width + at], excess(below, ideal, at));
                    unavoidable[below * width + at] = Math.min(unavoidable[below * width + at], through);
                }
            }
        }
    }

    private Optional<Long> search() throws Meter.Stopped {
        List<List<long[]>> labels = new ArrayList<>();
        labels.add(List.of(new long[coordinates.size()]));
        long best = greedy();
        int kept = 0;
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            List<long[]> here = new ArrayList<>();
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                for (long[] label : labels.get(ideals.below[link])) {
                    meter.count(1 + here.size());
                    long[] grown = grown(label, ideals.below[link], ideal);
                    if (atLeast(grown, ideal) <= best) {
                        addUndominated(here, grown);
                    }
                }
            }
            labels.add(here);
            kept += here.size();
            if (kept > meter.most(MOST_LABELS) || (long) kept * coordinates.size() > meter.most(MOST_AMOUNTS)) {
                return Optional.empty();
            }
        }
        return Optional.of(labels.get(ideals.full()).stream()
                        .mapToLong(label -> atLeast(label, ideals.full()))
                        .min()
                        .orElse(best))
                .filter(sum -> sum < Long.MAX_VALUE); // firms near the largest amount could add up to more than fits
    }

    /** A first plan: from each ideal, the task that adds least to what is needed. */
    private long greedy() {
        long[] label = new long[coordinates.size()];
        int ideal = ideals.full();
        long[] worst = label;
        while (ideal > 0) { // from the end: the chain is walked backwards, excesses add up in any order
            long least = Long.MAX_VALUE;
            int to = 0;
            long[] next = worst;
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                long[] grown = grown(worst, ideals.below[link], ideal);
                long needs = sum(grown);
                if (needs < least) {
                    least = needs;
                    to = ideals.below[link];
                    next = grown;
                }
            }
            worst = next;
            ideal = to;
        }
        return sum(worst);
    }

    private long[] grown(long[] label, int below, int ideal) {
        long[] grown = label.clone();
        for (int at = 0; at < grown.length; at++) {
            grown[at] = Math.max(grown[at], excess(below, ideal, at));
        }
        return grown;
    }

    private static void addUndominated(List<long[]> labels, long[] label) {
        for (long[] other : labels) {
            if (noMore(other, label)) {
                return;
            }
        }
        labels.removeIf(other -> noMore(label, other));
        labels.add(label);
    }

    private static boolean noMore(long[] one, long[] other) {
        for (int at = 0; at < one.length; at++) {
            if (one[at] > other[at]) {
                return false;
            }
        }
        return true;
    }

    private long atLeast(long[] label, int ideal) {
        long[] with = label.clone();
        if (ideal < ideals.full()) {
            for (int at = 0; at < with.length; at++) {
                with[at] = Math.max(with[at], unavoidable[ideal * with.length + at]);
            }
        }
        return sum(with);
    }

    private long sum(long[] label) {
        long sum = 0;
        for (int at = 0; at < label.length; at++) {
            long ofFirms =
                    LongMath.saturatedMultiply(label[at], coordinates.get(at).firms());
            sum = LongMath.saturatedAdd(sum, ofFirms);
        }
        return sum;
    }

    private long excess(int below, int ideal, int at) {
        Coordinate coordinate = coordinates.get(at);
        long out = ideals.cost(ideal, coordinate.row()) - ideals.gain(below, coordinate.row());
        return rows.borne().minorUnits(coordinate.times() * out - rows.limit(coordinate.firm(), sizes[ideal]));
    }
}
