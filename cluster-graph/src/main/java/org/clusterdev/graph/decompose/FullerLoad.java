package org.clusterdev.graph.decompose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A load whose tasks take more than all parts of a step, against an {@link Argument.Packing}: goes through all sets of tasks
 * that have a share and fit into a step with all that must come between them. Shares no code with the search.
 *
 * <p>Tasks are taken by shares for cost, and what cannot become too full though the rest of the money were spent on parts of
 * tasks is left alone. Exponential in what a step can hold at worst.
 */
final class FullerLoad {

    private static final long MOST_LOADS = 2_000_000;

    private final DivisionProblem problem;
    private final List<Long> cost;
    private final long limit;
    private final int parts;
    private final int[] share; // by task
    private final int[] order; // those that have a share
    private final BitSet[] before; // by task: all that it needs
    private final BitSet[] after;
    private final BitSet[] strictly; // by task: all that awaits its success, however indirectly
    private final BitSet[] alone; // by task: with what it cannot share a step
    private long looked;

    FullerLoad(DivisionProblem problem, List<Long> cost, long limit, Argument.Packing argument) {
        this.problem = problem;
        this.cost = cost;
        this.limit = limit;
        this.parts = argument.parts();
        int tasks = problem.taskCount();
        this.share = new int[tasks];
        argument.shares().forEach((task, taken) -> share[problem.indexOfTask(task)] = taken);
        this.order = IntStream.range(0, tasks)
                .filter(task -> share[task] > 0)
                .boxed()
                .sorted((one, other) ->
                        product(cost.get(one), share[other]).compareTo(product(cost.get(other), share[one])))
                .mapToInt(Integer::intValue)
                .toArray();
        this.before = sets(tasks);
        this.after = sets(tasks);
        this.strictly = sets(tasks);
        for (String task : problem.tasks()) {
            close(problem.indexOfTask(task));
        }
        for (int task = 0; task < tasks; task++) {
            int now = task;
            before[task].stream().forEach(first -> after[first].set(now));
        }
        for (int task = 0; task < tasks; task++) {
            strictlyBefore(task);
        }
        this.alone = sets(tasks);
        for (int one : order) {
            for (int other : order) {
                if (one != other && !fits(with(only(one), other))) {
                    alone[one].set(other);
                    alone[other].set(one);
                }
            }
        }
    }

    private static BitSet only(int task) {
        BitSet only = new BitSet();
        only.set(task);
        return only;
    }

    private static BitSet[] sets(int count) {
        return IntStream.range(0, count).mapToObj(any -> new BitSet()).toArray(BitSet[]::new);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private void close(int task) {
        List<Integer> open = new ArrayList<>(List.of(task));
        while (!open.isEmpty()) {
            String name = problem.tasks().get(open.remove(open.size() - 1));
            for (List<String> needed : List.of(problem.before(name), problem.afterSuccessOf(name))) {
                for (String first : needed) {
                    int other = problem.indexOfTask(first);
                    if (!before[task].get(other)) {
                        before[task].set(other);
                        open.add(other);
                    }
                }
            }
        }
    }

    /** Whatever needs this task, or is it, awaits what it awaits the success of, and what that needs. */
    private void strictlyBefore(int task) {
        BitSet later = (BitSet) after[task].clone();
        later.set(task);
        for (String first : problem.afterSuccessOf(problem.tasks().get(task))) {
            int awaited = problem.indexOfTask(first);
            strictly[awaited].or(later);
            before[awaited].stream().forEach(earlier -> strictly[earlier].or(later));
        }
    }

    /** What is wrong with the argument; empty if no load takes more than all parts, or if they {@link #areTooMany}. */
    Optional<String> find() {
        return find(new BitSet(), new BitSet(), 0);
    }

    /** Whether there were more loads than are looked at, so that nothing was shown. */
    boolean areTooMany() {
        return looked > MOST_LOADS;
    }

    private Optional<String> find(BitSet load, BitSet barred, int next) {
        if (++looked > MOST_LOADS) {
            return Optional.empty();
        }
        long taken = load.stream().asLongStream().map(task -> share[(int) task]).sum();
        if (taken > parts) {
            List<String> names = load.stream().mapToObj(problem.tasks()::get).toList();
            return Optional.of("a step can hold " + names + ", which take " + taken + " of " + parts);
        }
        long room = limit - load.stream().mapToLong(cost::get).sum();
        for (int place = next; place < order.length && couldTakeMore(load, barred, taken, room, place); place++) {
            int task = order[place];
            if (!load.get(task) && !barred.get(task)) {
                BitSet with = with(load, task);
                if (fits(with)) {
                    Optional<String> fuller = find(with, union(barred, alone[task]), place + 1);
                    if (fuller.isPresent()) {
                        return fuller;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether tasks from a place on, if they came in parts, could take so much more that it is too much. */
    private boolean couldTakeMore(BitSet load, BitSet barred, long taken, long room, int next) {
        long left = room;
        long most = taken;
        for (int place = next; place < order.length; place++) {
            int task = order[place];
            if (!load.get(task) && !barred.get(task)) {
                if (cost.get(task) > left) {
                    BigInteger part = product(share[task], left).divide(BigInteger.valueOf(cost.get(task)));
                    return most + part.longValueExact() > parts;
                }
                left -= cost.get(task);
                most += share[task];
            }
        }
        return most > parts;
    }

    private BitSet with(BitSet load, int task) {
        BitSet with = (BitSet) load.clone();
        with.set(task);
        BitSet behind = new BitSet();
        BitSet ahead = new BitSet();
        with.stream().forEach(each -> {
            behind.or(before[each]);
            ahead.or(after[each]);
        });
        behind.and(ahead);
        with.or(behind);
        return with;
    }

    private static BitSet union(BitSet some, BitSet others) {
        BitSet union = (BitSet) some.clone();
        union.or(others);
        return union;
    }

    private boolean fits(BitSet load) {
        long left = limit;
        for (int task = load.nextSetBit(0); task >= 0; task = load.nextSetBit(task + 1)) {
            left -= cost.get(task);
            if (left < 0 || strictly[task].intersects(load)) {
                return false;
            }
        }
        return true;
    }
}
