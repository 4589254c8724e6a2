package org.clusterdev.examples.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clusterdev.examples.benchmark.BenchmarkArc;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.FirmStakes;
import org.clusterdev.model.action.Precedence;

/**
 * Makes joint actions of any size in six forms, from those of line balancing: what repays itself, what earns, what must be
 * financed by earlier benefits, each with fixed or with growing limits, and what five firms pay for and gain from
 * differently. All of them divide.
 *
 * <p>Amounts and shares are like those of the project's benchmark file; the problems are others. Same seed, same problems.
 */
final class ActionMaker {

    static final List<String> FORMS =
            List.of("repays-itself", "earns", "financed", "five-firms", "growing", "financed-growing");

    private static final List<String> WITH_SUCCESS = List.of("financed", "five-firms", "financed-growing");
    private static final int FIRMS = 5;
    private static final long STEP = 50; // by which growing limits grow
    private static final int GROWING_STEPS = 32; // at least: from 800 to 2,400
    private static final double WITHOUT_GAIN = 0.3;
    private static final double AFTER_SUCCESS = 0.22;

    private final String form;
    private final int tasks;
    private final Random random;
    private final List<Long> costs;
    private final List<BenchmarkArc> arcs;

    private ActionMaker(String form, int tasks, long seed, int number) {
        DivisionCase line = LineMaker.make(tasks, seed, number);
        this.form = form;
        this.tasks = tasks;
        this.random = new Random(31 * seed + 1_000_003L * number + FORMS.indexOf(form));
        this.costs = line.firms().get(0).costs();
        this.arcs = WITH_SUCCESS.contains(form) ? withSuccess(line.arcs()) : line.arcs();
    }

    /** The problem of a number in a form. */
    static DivisionCase make(String form, int tasks, long seed, int number) {
        ActionMaker maker = new ActionMaker(form, tasks, seed, number);
        return new DivisionCase(
                form + tasks + "_" + seed + "_" + number, form, tasks, maker.firms(), maker.arcs, Optional.empty());
    }

    private List<BenchmarkArc> withSuccess(List<BenchmarkArc> before) {
        return before.stream()
                .map(arc -> random.nextDouble() < AFTER_SUCCESS
                        ? new BenchmarkArc(arc.first(), arc.then(), Precedence.AFTER_SUCCESS)
                        : arc)
                .toList();
    }

    private List<FirmStakes> firms() {
        return switch (form) {
            case "repays-itself" -> one(costs, List.of(1000L));
            case "earns" -> one(earned(), List.of(1000L));
            case "growing" -> one(earned(), growing(Math.max(600, largest(costs)), 2000));
            case "financed" -> financed();
            case "financed-growing" -> financedGrowing();
            case "five-firms" -> fiveFirms();
            default -> throw new IllegalArgumentException("form is " + form + ", must be one of " + FORMS + ".");
        };
    }

    private List<FirmStakes> one(List<Long> gains, List<Long> limits) {
        return List.of(new FirmStakes(costs, gains, limits));
    }

    private List<FirmStakes> financed() {
        List<Long> gains = someGain();
        return one(gains, List.of(Math.max(1000, need(costs, gains, order(costs, gains), 0))));
    }

    private List<FirmStakes> financedGrowing() {
        List<Long> gains = someGain();
        long first = Math.max(800, need(costs, gains, order(costs, gains), STEP));
        return one(gains, growing(first, 3 * first));
    }

    /** Each firm pays and gets other parts of each task; its limit follows from what it pays in all. */
    private List<FirmStakes> fiveFirms() {
        double[] usual = random.doubles(FIRMS, 0.7, 1.3).toArray();
        List<Long> gains = someGain();
        List<List<Long>> paid = split(costs, usual);
        List<List<Long>> got = split(gains, usual);
        List<Integer> order = order(costs, gains);
        double whole = costs.stream().mapToLong(Long::longValue).sum();
        List<FirmStakes> firms = new ArrayList<>();
        for (int firm = 0; firm < FIRMS; firm++) {
            long own = paid.get(firm).stream().mapToLong(Long::longValue).sum();
            long limit = Math.max((long) (1200 * own / whole), need(paid.get(firm), got.get(firm), order, 0));
            firms.add(new FirmStakes(paid.get(firm), got.get(firm), List.of(limit)));
        }
        return firms;
    }

    private List<Long> earned() {
        return costs.stream()
                .map(cost -> Math.max(cost, (long) (cost * (1 + 0.3 * random.nextDouble()))))
                .toList();
    }

    private List<Long> someGain() {
        return costs.stream()
                .map(cost ->
                        random.nextDouble() < WITHOUT_GAIN ? 0L : (long) (cost * (1.1 + 0.9 * random.nextDouble())))
                .toList();
    }

    private List<Long> growing(long first, long last) {
        List<Long> limits = new ArrayList<>();
        for (long limit = first; limits.size() < tasks && limit <= Math.max(first, last); limit += STEP) {
            limits.add(limit);
        }
        return limits;
    }

    /** Random parts of each amount that add up to it, about as large as is usual for each firm. */
    private List<List<Long>> split(List<Long> amounts, double[] usual) {
        List<List<Long>> parts = new ArrayList<>();
        for (int firm = 0; firm < FIRMS; firm++) {
            parts.add(new ArrayList<>());
        }
        for (long amount : amounts) {
            double[] weights = random.doubles(FIRMS, 0.4, 1.6).toArray();
            Arrays.setAll(weights, firm -> usual[firm] * weights[firm]);
            double all = Arrays.stream(weights).sum();
            long left = amount;
            for (int firm = 1; firm < FIRMS; firm++) {
                long part = (long) (amount * weights[firm] / all);
                parts.get(firm).add(part);
                left -= part;
            }
            parts.get(0).add(left);
        }
        return parts;
    }

    private static long largest(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** An order of single tasks that keeps what is out of pocket low: what repays itself first, cheapest first. */
    private List<Integer> order(List<Long> paid, List<Long> got) {
        int[] open = new int[tasks];
        arcs.forEach(arc -> open[arc.then()]++);
        List<Integer> order = new ArrayList<>();
        List<Integer> ready = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            if (open[task] == 0) {
                ready.add(task);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.get(0);
            for (int task : ready) {
                if (rank(task, paid, got) < rank(next, paid, got)) {
                    next = task;
                }
            }
            ready.remove((Integer) next);
            order.add(next);
            for (BenchmarkArc arc : arcs) {
                if (arc.first() == next && --open[arc.then()] == 0) {
                    ready.add(arc.then());
                }
            }
        }
        return order;
    }

    private static long rank(int task, List<Long> paid, List<Long> got) {
        boolean repays = got.get(task) >= paid.get(task);
        return repays ? paid.get(task) - 1_000_000 : -got.get(task);
    }

    /** The least first limit, growing so much a step for a while, with which tasks can be done one by one in order. */
    private static long need(List<Long> paid, List<Long> got, List<Integer> order, long growth) {
        long balance = 0;
        long need = 0;
        for (int step = 0; step < order.size(); step++) {
            int task = order.get(step);
            need = Math.max(need, balance + paid.get(task) - growth * Math.min(step, GROWING_STEPS));
            balance += paid.get(task) - got.get(task);
        }
        return need;
    }
}
