package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds plans in turns: load by load in {@linkplain CyclicSearch rounds} with few loads of a state and {@linkplain LoadSearch
 * depth first}, from the first step on and, where limits do not grow and no overruns are to be borne, from the last step back;
 * where benefits finance later steps also {@linkplain FractionalSearch in parts}, with three aims, where tasks just repay
 * themselves in rounds with many loads. Each turn takes more effort than the one before; searches in parts go on where they were.
 */
final class LoadFinder implements PlanFinder {

    private static final long FIRST_TURN = 10_000;
    private static final int A_TASK = 50; // nodes a task at least, or a turn does not come to the last step
    private static final long MOST_TRIALS = 4_000_000; // nodes, for windows that are narrowed by trying
    private static final int FAVOURED = 4;
    private static final int THREE_TURNS = 1 + 4 + 16 + 1; // of four times as much each, nearly all the effort
    private static final int MOST_BEGUN = 12; // searches in parts that wait to go on, some megabytes each at worst
    private static final int FEW_LOADS = 100;
    private static final int MANY_LOADS = 10_000;

    private final LimitRows rows;
    private final LoadForm forwards;
    private final LoadForm backwards; // the same where there is no way back
    private final StepBounds bounds;
    private final Meter meter;
    private final Set<Loads.Rule> rules;
    private long effort; // nodes for one question
    private boolean obvious;
    private final StepLimits usual;
    private final Map<Integer, LoadQuestion> triedBySteps = new HashMap<>();
    private final Map<Begun, FractionalSearch> inParts = new HashMap<>();

    LoadFinder(TaskGraph graph, LimitRows rows, EnablingRows enablingRows, StepBounds bounds, Meter meter)
            throws Meter.Stopped {
        this(graph, rows, enablingRows, bounds, meter, EnumSet.allOf(Loads.Rule.class));
    }

    /** With only some of the rules. */
    LoadFinder(
            TaskGraph graph,
            LimitRows rows,
            EnablingRows enablingRows,
            StepBounds bounds,
            Meter meter,
            Set<Loads.Rule> rules)
            throws Meter.Stopped {
        this.forwards = LoadForm.of(graph, rows, enablingRows, meter);
        this.backwards = forwards.bearsOverruns ? forwards : forwards.backwards(meter);
        for (LoadForm form : List.of(forwards, backwards)) {
            form.keepOnly(rules);
        }
        this.rows = rows;
        this.usual = rows.limits();
        this.bounds = bounds;
        this.meter = meter;
        this.rules = rules;
    }

    /** Sets the nodes that each question may take from now on. */
    LoadFinder within(long nodes) {
        effort = nodes;
        return this;
    }

    /** Ways of looking for a plan; each is right alone. */
    enum Way {
        FEW_LOADS_FORWARDS,
        IN_PARTS_FOR_PLAN,
        DEPTH_FORWARDS,
        IN_PARTS_BY_SIZE,
        FEW_LOADS_BACKWARDS,
        DEPTH_BACKWARDS,
        IN_PARTS_BY_LOSS,
        MANY_LOADS_FORWARDS;

        private boolean isBackwards() {
            return this == FEW_LOADS_BACKWARDS || this == DEPTH_BACKWARDS;
        }

        private boolean isInParts() {
            return this == IN_PARTS_FOR_PLAN || this == IN_PARTS_BY_SIZE || this == IN_PARTS_BY_LOSS;
        }
    }

    /** The ways that suit a question: tasks in parts where benefits finance later steps, many loads where they do not. */
    private static Set<Way> ways(LoadQuestion ahead, boolean packing, boolean bothWays) {
        Set<Way> ways = EnumSet.allOf(Way.class);
        ways.removeIf(way -> way.isBackwards() && !bothWays);
        ways.removeIf(way -> way.isInParts() && (packing || !FractionalSearch.canAsk(ahead)));
        ways.removeIf(way -> way == Way.MANY_LOADS_FORWARDS && !packing);
        return ways;
    }

    @Override
    public Optional<Found> find(Question asked) throws Meter.Stopped {
        obvious = bounds.exceed(asked.limits(), asked.maxSteps());
        if (obvious) {
            return Optional.empty();
        }
        boolean bothWays = asked.limits().plateau == 1 && !forwards.bearsOverruns;
        LoadQuestion ahead = narrowed(LoadQuestion.ahead(forwards, asked, meter), asked);
        obvious = !ahead.windows().possible();
        if (obvious) {
            return Optional.empty();
        }
        LoadQuestion back =
                bothWays ? LoadQuestion.back(backwards, asked, meter).mirrored(ahead, meter) : ahead;
        obvious = !back.windows().possible();
        if (obvious) {
            return Optional.empty();
        }
        boolean packing = forwards.isPacking(ahead.rows());
        Set<Way> ways = ways(ahead, packing, bothWays);
        long left = effort;
        long all = ways.stream().mapToLong(way -> shares(way, packing)).sum();
        long first = packing
                ? Math.max(FIRST_TURN, (long) A_TASK * forwards.tasks)
                : Math.max(FIRST_TURN, effort / all / THREE_TURNS);
        for (long turn = first; ; turn *= 4) {
            for (Way way : ways) {
                Effort part =
                        new Effort(meter, Math.min(Math.max(least(way, packing), shares(way, packing) * turn), left));
                long before = part.left();
                try {
                    return look(way, way.isBackwards() ? back : ahead, part).map(stepOf -> found(stepOf, asked));
                } catch (Effort.Spent spent) {
                    left -= before - Math.max(0, part.left());
                }
                if (left <= 0) {
                    throw new GivesUp("the search load by load took too long");
                }
            }
        }
    }

    /** How many nodes for each of a turn: many where they are quick, or show that there is no plan. */
    private static int shares(Way way, boolean packing) {
        return switch (way) {
            case FEW_LOADS_FORWARDS -> packing ? 3 : 2;
            case FEW_LOADS_BACKWARDS -> packing ? 3 : 1;
            case IN_PARTS_FOR_PLAN -> 16;
            case IN_PARTS_BY_SIZE -> 40;
            case IN_PARTS_BY_LOSS -> 12;
            default -> 1;
        };
    }

    /** What finds most plans where benefits count, at least so many. */
    private static long least(Way way, boolean packing) {
        return way == Way.FEW_LOADS_FORWARDS && !packing ? FAVOURED * FIRST_TURN : 0;
    }

    /**
     * Narrows the windows for a question without deadlines by {@linkplain LoadWindows#tried trying}, or, where tasks repay
     * themselves, by {@linkplain FractionalLoads weights}, once; from then on that helps all questions about as many steps
     * within the same limits.
     *
     * @return whether there is no plan
     */
    boolean refutes(Question asked) throws Meter.Stopped {
        LoadQuestion known = triedBySteps.get(asked.maxSteps());
        if (known == null) {
            known = tried(LoadQuestion.ahead(forwards, asked, meter));
            triedBySteps.put(asked.maxSteps(), known);
        }
        return !known.windows().possible();
    }

    private LoadQuestion tried(LoadQuestion ahead) throws Meter.Stopped {
        Effort trials = new Effort(meter, MOST_TRIALS);
        if (forwards.isPacking(ahead.rows())) {
            // trying adds nothing to weights, nor to pairs where there are too many tasks for weights
            return rules.contains(Loads.Rule.WEIGHTS) ? FractionalLoads.weighed(ahead, trials) : ahead;
        }
        if (!FractionalSearch.canAsk(ahead)) {
            return ahead.with(ahead.windows().tried(meter, MOST_TRIALS));
        }
        return ahead.with(new FractionalPlans(forwards, RelaxedRows.of(ahead), trials).tried(ahead.windows()));
    }

    /** Numbers that show so many steps to be too few within the limits as they are; empty if none are found soon. */
    Optional<Argument> argumentAgainst(int steps) throws Meter.Stopped {
        return new BoundArguments(forwards, rows, meter).against(steps);
    }

    /** What was found by trying, if it holds for the question, and its deadlines are no news to it. */
    private LoadQuestion narrowed(LoadQuestion ahead, Question asked) throws Meter.Stopped {
        LoadQuestion known = triedBySteps.get(asked.maxSteps());
        return known == null || !asked.limits().sameAs(usual)
                ? ahead
                : ahead.with(ahead.windows().and(known.windows(), meter)).with(known.weights());
    }

    /** Whether the last question was answered without going through loads: there is no plan. */
    boolean wasObvious() {
        return obvious;
    }

    /** A plan found in one way, for tests; empty if there is none. */
    Optional<Found> find(Question asked, Way way, Effort part) throws Meter.Stopped, Effort.Spent {
        LoadQuestion ahead = narrowed(LoadQuestion.ahead(forwards, asked, meter), asked);
        LoadQuestion question =
                way.isBackwards() ? LoadQuestion.back(backwards, asked, meter).mirrored(ahead, meter) : ahead;
        return look(way, question, part).map(stepOf -> found(stepOf, asked));
    }

    private Found found(int[] stepOf, Question asked) {
        long[][] loads = new long[Arrays.stream(stepOf).max().orElse(0) + 1][forwards.words];
        for (int task = 0; task < stepOf.length; task++) {
            Bits.add(loads[stepOf[forwards.original[task]]], 0, task);
        }
        int enabling = (int) Arrays.stream(loads).filter(forwards::isEnabling).count();
        return new Found(stepOf, enabling, loads.length - 1, asked.from().clone());
    }

    /** The step of each task in a plan found in one way; empty if there is none. */
    private Optional<int[]> look(Way way, LoadQuestion question, Effort part) throws Meter.Stopped, Effort.Spent {
        Optional<int[]> found = switch (way) {
            case FEW_LOADS_FORWARDS, FEW_LOADS_BACKWARDS -> new CyclicSearch(question, rules, FEW_LOADS, part).run();
            case MANY_LOADS_FORWARDS -> new CyclicSearch(question, rules, MANY_LOADS, part).run();
            case DEPTH_FORWARDS, DEPTH_BACKWARDS -> new LoadSearch(question, rules, part).run();
            case IN_PARTS_FOR_PLAN -> inParts(question, FractionalSearch.Aim.PLAN, part);
            case IN_PARTS_BY_SIZE -> inParts(question, FractionalSearch.Aim.NONE_BY_SIZE, part);
            case IN_PARTS_BY_LOSS -> inParts(question, FractionalSearch.Aim.NONE_BY_LOSS, part);
        };
        return way.isBackwards() ? found.map(LoadFinder::turned) : found;
    }

    /** Goes on with a search in parts, if it was begun for the same question. */
    private Optional<int[]> inParts(LoadQuestion question, FractionalSearch.Aim aim, Effort part)
            throws Meter.Stopped, Effort.Spent {
        Begun begun = new Begun(question.maxSteps(), question.maxEnabling(), aim);
        FractionalSearch known = inParts.get(begun);
        if (known == null || !known.isOf(question)) {
            known = new FractionalSearch(question, rules, aim, part);
            if (inParts.size() >= Math.max(1, meter.most(MOST_BEGUN))) {
                inParts.clear();
            }
            inParts.put(begun, known);
        }
        return known.run(part);
    }

    /** A search that may go on. */
    private record Begun(int maxSteps, int maxEnabling, FractionalSearch.Aim aim) {}

    /** A plan read from its last step. */
    private static int[] turned(int[] stepOf) {
        return LoadQuestion.turned(stepOf, Arrays.stream(stepOf).max().orElse(0));
    }
}
