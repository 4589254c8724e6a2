package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The heaviest load that a step can hold, for weights of tasks, where all repay themselves: with all that must come between
 * its tasks, none that awaits another's success, of tasks whose windows meet two by two, and within the largest limit of
 * each row.
 *
 * <p>Tasks are tried by weight for cost, and a load in the making is cut off when the rest of the money, spent on parts of
 * tasks, would not make it heavier than what is known (G. B. Dantzig, "Discrete-variable extremum problems", 1957).
 * Exponential in what a step can hold at worst.
 */
final class HeaviestLoad {

    private final LoadForm form;
    private final int words;
    private final int[] rows;
    private final long[] limits; // by place in rows
    private final long[] cost; // in the first of them, by which tasks are compared
    private final long[][] together; // by task: the tasks that it could share a step with, itself not
    private final Effort effort;

    private long[] weights = {};
    private int[] order = {}; // the tasks that weigh something, best first
    private int[] twin = {}; // by place: the last one before it of a task just alike, or -1
    private int first; // the place from which tasks may join
    private long best;
    private final long[] bestLoad;
    private boolean better;

    HeaviestLoad(LoadQuestion asked, Effort effort) {
        this.form = asked.form();
        this.words = form.words;
        this.effort = effort;
        this.rows = asked.rows();
        this.limits = asked.most()[asked.maxSteps()];
        this.cost = form.cost[rows[0]];
        this.together = new long[form.tasks][words];
        this.bestLoad = new long[words];
        for (int one = 0; one < form.tasks; one++) {
            for (int other = one + 1; other < form.tasks; other++) {
                if (mayMeet(one, other, asked.windows())) {
                    Bits.add(together[one], 0, other);
                    Bits.add(together[other], 0, one);
                }
            }
        }
    }

    private boolean mayMeet(int one, int other, LoadWindows windows) {
        if (!windows.meet(one, other) || Bits.has(form.strictlyAfter[one], 0, other)) {
            return false;
        }
        long[] both = between(form.descendants[one], form.ancestors[other]);
        Bits.add(both, 0, one);
        Bits.add(both, 0, other);
        return fits(both);
    }

    private static long[] between(long[] after, long[] before) {
        long[] between = after.clone();
        for (int word = 0; word < between.length; word++) {
            between[word] &= before[word];
        }
        return between;
    }

    private boolean fits(long[] load) {
        for (int at = 0; at < rows.length; at++) {
            if (Bits.sum(load, form.cost[rows[at]]) > limits[at]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the heaviest load weighs, if that is more than so much; else so much.
     *
     * @param given by task, 0 or more
     * @param found is handed, for each task in order of weight for cost, the heaviest load with it and none before it, but
     *     for those that must come between, if it weighs more than so much
     */
    long over(long least, long[] given, Consumer<long[]> found) throws Meter.Stopped, Effort.Spent {
        weights = given;
        order = IntStream.range(0, form.tasks)
                .filter(task -> weights[task] > 0)
                .boxed()
                .sorted(byWeightForCost())
                .mapToInt(Integer::intValue)
                .toArray();
        twin = twins();
        long heaviest = least;
        for (int place = 0; place < order.length; place++) {
            best = least;
            better = false;
            first = place;
            int task = order[place];
            long[] load = new long[words];
            Bits.add(load, 0, task);
            if (fits(load)) {
                goOn(load, form.ancestors[task], form.descendants[task], together[task], place + 1);
            }
            if (better) {
                found.accept(bestLoad.clone());
                heaviest = Math.max(heaviest, best);
            }
        }
        return heaviest;
    }

    /** Of tasks just alike a load need hold only the first so many. */
    private int[] twins() {
        int[] twins = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            int before = place - 1;
            while (before >= 0 && !areAlike(order[before], order[place])) {
                before--;
            }
            twins[place] = before;
        }
        return twins;
    }

    private boolean areAlike(int one, int other) {
        if (weights[one] != weights[other]
                || !Arrays.equals(form.ancestors[one], form.ancestors[other])
                || !Arrays.equals(form.descendants[one], form.descendants[other])) {
            return false;
        }
        for (int row : rows) {
            if (form.cost[row][one] != form.cost[row][other]) {
                return false;
            }
        }
        long[] ofOne = together[one].clone();
        long[] ofOther = together[other].clone();
        for (int task : new int[] {one, other}) {
            Bits.add(ofOne, 0, task);
            Bits.add(ofOther, 0, task);
        }
        return Arrays.equals(ofOne, ofOther);
    }

    private Comparator<Integer> byWeightForCost() {
        return (one, other) -> {
            int byRatio = Ratio.compareProducts(weights[other], cost[one], weights[one], cost[other]);
            return byRatio != 0 ? byRatio : Integer.compare(one, other);
        };
    }

    /** A load that fits, and all that can still join it. */
    private void goOn(long[] load, long[] before, long[] after, long[] others, int next)
            throws Meter.Stopped, Effort.Spent {
        effort.spend();
        long weight = Bits.sum(load, weights);
        if (weight > best) {
            best = weight;
            better = true;
            System.arraycopy(load, 0, bestLoad, 0, words);
        }
        long room = limits[0] - Bits.sum(load, cost);
        for (int place = next; place < order.length; place++) {
            int task = order[place];
            boolean twinLeftOut = twin[place] > first && !Bits.has(load, 0, order[twin[place]]);
            if (twinLeftOut || Bits.has(load, 0, task) || !Bits.has(others, 0, task)) {
                continue;
            }
            if (!couldBeHeavier(weight, room, load, others, place)) {
                return;
            }
            long[] with = load.clone();
            Bits.add(with, 0, task);
            long[] nowBefore = before.clone();
            long[] nowAfter = after.clone();
            Bits.addAll(nowBefore, form.ancestors[task]);
            Bits.addAll(nowAfter, form.descendants[task]);
            Bits.addAll(with, between(nowAfter, nowBefore));
            if (fits(with)) {
                goOn(with, nowBefore, nowAfter, between(others, together[task]), place + 1);
            }
        }
    }

    private boolean couldBeHeavier(long weight, long room, long[] load, long[] others, int next) {
        long left = room;
        long most = weight;
        for (int place = next; place < order.length && most <= best; place++) {
            int task = order[place];
            if (Bits.has(others, 0, task) && !Bits.has(load, 0, task)) {
                if (cost[task] > left) {
                    return most + LoadWindows.part(weights[task], left, cost[task]) > best;
                }
                left -= cost[task];
                most += weights[task];
            }
        }
        return most > best;
    }
}
