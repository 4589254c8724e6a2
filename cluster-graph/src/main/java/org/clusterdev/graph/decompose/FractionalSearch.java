package org.clusterdev.graph.decompose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for one plan of at most so many steps by asking of a task that is {@linkplain FractionalPlans done in part} by the end
 * of some step, whether it is done by then: first as it mostly is, then the other way. It is the way for actions of few steps
 * with large loads, whose benefits finance later steps, whatever the number of firms (A. H. Land &amp; A. G. Doig, 1960; the
 * bound: ours).
 *
 * <p>At each node the windows are narrowed, a {@link LoadSearch} within them is given little effort, as it may end soon, and
 * another one within those that the fractional plan suggests, where a plan most likely is.
 */
final class FractionalSearch {

    private static final int FIRST_TURNS = 200; // of the game, at the root
    private static final int TURNS = 40;
    private static final int ROUNDS = 5; // of narrowing, at a node
    private static final long SOON = 300; // nodes of a search within the windows of a node
    private static final long NEARBY = 1_000; // and near its fractional plan
    private static final double HARDLY = 0.02; // a part that is as good as none
    private static final double AS_GOOD_AS_NONE = 1e-6;
    private static final int CANDIDATES = 20;
    private static final int WITH_PLANS = 64; // nodes that wait with their mixture; more would take much memory

    private final LoadQuestion asked;
    private final LoadForm form;
    private final Set<Loads.Rule> rules;
    private final Aim aim;
    private Effort effort;
    private final RelaxedRows rows;
    private final FractionalPlans plans;
    private final double[] size; // by task: what it moves, in limits
    private boolean ended;
    private final Deque<Node> waiting = new ArrayDeque<>();

    /**
     * Plans that are still to be looked for.
     *
     * @param near a mixture within wider windows
     */
    private record Node(LoadWindows windows, FractionalPlans.Mixture near, int turns) {}

    /** What a search is to be good at. */
    enum Aim {
        /** To find a plan: fractional plans should leave room. */
        PLAN(15, CANDIDATES),
        /** To show that there is none: by the largest tasks that are most in two. */
        NONE_BY_SIZE(0, 0),
        /** To show that there is none: by tasks about which either answer loses much. */
        NONE_BY_LOSS(0, CANDIDATES);

        private final int more; // turns of the game for room
        private final int candidates; // whose losses are looked at

        Aim(int more, int candidates) {
            this.more = more;
            this.candidates = candidates;
        }
    }

    FractionalSearch(LoadQuestion asked, Set<Loads.Rule> rules, Aim aim, Effort effort) {
        this.asked = asked;
        this.form = asked.form();
        this.rules = rules;
        this.aim = aim;
        this.effort = effort;
        this.rows = RelaxedRows.of(asked);
        this.plans = new FractionalPlans(form, rows, effort);
        this.size = new double[form.tasks];
        for (int task = 0; task < form.tasks; task++) {
            size[task] = size(task);
        }
        if (asked.windows().possible()) {
            waiting.push(new Node(asked.windows(), plans.none(), FIRST_TURNS));
        }
    }

    private double size(int task) {
        double moved = 0;
        for (int at = 0; at < asked.rows().length; at++) {
            int row = asked.rows()[at];
            double limit = Math.max(1, asked.most()[asked.maxSteps()][at]);
            moved += (form.cost[row][task] + form.gain[row][task]) / limit / asked.rows().length;
        }
        return 0.2 + Math.min(1, moved);
    }

    /** Whether a question can be asked so. */
    static boolean canAsk(LoadQuestion asked) {
        return FractionalPlans.canAsk(asked.form(), RelaxedRows.of(asked));
    }

    /** Whether it looks for just the plans of a question. */
    boolean isOf(LoadQuestion other) {
        return asked.maxSteps() == other.maxSteps()
                && asked.maxEnabling() == other.maxEnabling()
                && Arrays.equals(asked.rows(), other.rows())
                && Arrays.deepEquals(asked.most(), other.most())
                && Arrays.equals(asked.by(), other.by())
                && Arrays.equals(asked.windows().from, other.windows().from)
                && Arrays.equals(asked.windows().by, other.windows().by);
    }

    /** The step of each task in the first plan found, going on where it was; empty if there is none. */
    Optional<int[]> run(Effort some) throws Meter.Stopped, Effort.Spent {
        effort = some;
        plans.spend(some);
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            boolean vain = false;
            try {
                Optional<int[]> found = look(node);
                vain = found.isEmpty();
                if (!vain) {
                    return found;
                }
            } finally {
                if (!vain) {
                    waiting.push(node); // not done with: it holds the plan, or time was up
                }
            }
        }
        return Optional.empty();
    }

    private Optional<int[]> look(Node node) throws Meter.Stopped, Effort.Spent {
        effort.spend();
        LoadWindows windows = node.windows;
        Optional<int[]> soon = loads(windows, windows.open() == 0 ? Long.MAX_VALUE : SOON);
        if (ended) {
            return soon;
        }
        FractionalPlans.Mixture mixture = plans.within(windows, node.near, node.turns, aim.more);
        for (int round = 0; round < ROUNDS && !mixture.isImpossible(); round++) {
            LoadWindows narrower = plans.narrowed(windows, mixture);
            if (!narrower.possible()) {
                return Optional.empty();
            }
            if (narrower == windows) {
                break;
            }
            windows = narrower;
            mixture = plans.within(windows, mixture, node.turns, aim.more);
        }
        if (mixture.isImpossible()) {
            return Optional.empty();
        }
        Optional<int[]> nearby = nearby(windows, mixture);
        if (nearby.isEmpty()) {
            branch(windows, mixture);
        }
        return nearby;
    }

    /** A plan near the fractional one, if there is one and it is found soon. */
    private Optional<int[]> nearby(LoadWindows windows, FractionalPlans.Mixture mixture)
            throws Meter.Stopped, Effort.Spent {
        int[] from = windows.from.clone();
        int[] by = windows.by.clone();
        for (int task = 0; task < form.tasks; task++) {
            while (from[task] < by[task] && mixture.part(task, from[task]) < HARDLY) {
                from[task]++;
            }
            while (from[task] < by[task] && mixture.part(task, by[task] - 1) > 1 - HARDLY) {
                by[task]--;
            }
        }
        LoadWindows narrow = windows.narrowed(from, by, effort.meter());
        return narrow.possible() ? loads(narrow, NEARBY) : Optional.empty();
    }

    /** A plan within windows found load by load; {@link #ended} says whether there is none if none was found. */
    private Optional<int[]> loads(LoadWindows windows, long nodes) throws Meter.Stopped, Effort.Spent {
        LoadQuestion within = new LoadQuestion(
                form,
                asked.rows(),
                asked.most(),
                asked.plateau(),
                asked.maxSteps(),
                asked.maxEnabling(),
                windows.by,
                windows);
        ended = false;
        try {
            Optional<int[]> found = new LoadSearch(within, rules, effort.part(nodes)).run();
            ended = true;
            return found;
        } catch (Effort.Spent spent) {
            effort.spend(0); // unless that was all
            return Optional.empty();
        }
    }

    /** Asks of one task whether it is done by some step: next as it mostly is, then the other way. */
    private void branch(LoadWindows windows, FractionalPlans.Mixture mixture) throws Meter.Stopped, Effort.Spent {
        if (windows.open() == 0) {
            return;
        }
        Pair pair = pair(windows, mixture);
        FractionalPlans.Mixture near = waiting.size() < WITH_PLANS ? mixture : mixture.withoutPlans();
        Optional<Node> done = node(windows.doneBy(pair.task, pair.step), near);
        Optional<Node> later = node(windows.doneAfter(pair.task, pair.step), near);
        boolean mostly = pair.part >= 0.5;
        (mostly ? later : done).ifPresent(waiting::push);
        (mostly ? done : later).ifPresent(waiting::push);
    }

    private Optional<Node> node(LoadWindows side, FractionalPlans.Mixture near) throws Meter.Stopped {
        LoadWindows windows = side.possible() ? side.narrowed(side.from, side.by, effort.meter()) : side;
        return windows.possible() ? Optional.of(new Node(windows, near, TURNS)) : Optional.empty();
    }

    /** A task, a step, what part of the one is done by the end of the other, and how much there is in asking. */
    private record Pair(int task, int step, double part, double promise) {}

    private static final Comparator<Pair> BY_PROMISE = Comparator.comparingDouble(Pair::promise);

    private Pair pair(LoadWindows windows, FractionalPlans.Mixture mixture) throws Meter.Stopped, Effort.Spent {
        List<Pair> pairs = new ArrayList<>();
        for (int task = 0; task < form.tasks; task++) {
            for (int step = windows.from[task]; step < windows.by[task]; step++) {
                double part = mixture.part(task, step);
                double inTwo = Math.min(part, 1 - part) + (step + 1 == windows.by[task] ? AS_GOOD_AS_NONE : 0);
                pairs.add(new Pair(task, step, part, inTwo * size[task]));
            }
        }
        pairs.sort(BY_PROMISE.reversed());
        if (aim.candidates == 0) {
            return pairs.get(0);
        }
        plans.weigh(windows, mixture);
        return pairs.stream()
                .limit(aim.candidates)
                .map(pair -> new Pair(pair.task, pair.step, pair.part, plans.loss(pair.task, pair.step, mixture)))
                .max(BY_PROMISE)
                .orElseThrow();
    }
}
