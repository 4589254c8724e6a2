package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds plans load by load, in turns: in {@linkplain CyclicSearch rounds} with few loads of a state, {@linkplain LoadSearch
 * depth first}, and where tasks repay themselves in rounds with all loads; from the first step on and, where limits do not
 * grow and no overruns are to be borne, from the last step back. Each turn takes more effort than the one before.
 */
final class LoadFinder implements PlanFinder {

    private static final long FIRST_TURN = 10_000;
    private static final long MOST_TRIALS = 4_000_000; // nodes, for windows that are narrowed by trying
    private static final int FAVOURED = 4; // times as much effort for what finds most plans, where benefits count
    private static final int FEW_LOADS = 100;
    private static final int MANY_LOADS = 10_000;

    private final LoadForm forwards;
    private final LoadForm backwards; // the same where there is no way back
    private final StepBounds bounds;
    private final Meter meter;
    private final Set<Loads.Rule> rules;
    private long effort; // nodes for one question
    private boolean obvious;
    private final StepLimits usual;
    private final Map<Integer, LoadWindows> triedBySteps = new HashMap<>();

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
        DEPTH_FORWARDS,
        FEW_LOADS_BACKWARDS,
        DEPTH_BACKWARDS,
        MANY_LOADS_FORWARDS;

        private boolean isBackwards() {
            return this == FEW_LOADS_BACKWARDS || this == DEPTH_BACKWARDS;
        }
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
        boolean packing = forwards.isPacking(asked.limits().rows);
        long left = effort;
        for (long turn = FIRST_TURN; ; turn *= 4) {
            for (Way way : Way.values()) {
                if ((bothWays || !way.isBackwards()) && (packing || way != Way.MANY_LOADS_FORWARDS)) {
                    long share = way == Way.FEW_LOADS_FORWARDS && !packing ? FAVOURED * turn : turn;
                    Effort part = new Effort(meter, Math.min(share, left));
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
    }

    /**
     * Narrows the windows for a question without deadlines by {@linkplain LoadWindows#tried trying}, once; from then on that
     * helps all questions about as many steps within the same limits.
     *
     * @return whether there is no plan
     */
    boolean refutes(Question asked) throws Meter.Stopped {
        LoadWindows known = triedBySteps.get(asked.maxSteps());
        if (known == null) {
            known = LoadQuestion.ahead(forwards, asked, meter).windows().tried(meter, MOST_TRIALS);
            triedBySteps.put(asked.maxSteps(), known);
        }
        return !known.possible();
    }

    /** What was found by trying, if it holds for the question, and its deadlines are no news to it. */
    private LoadQuestion narrowed(LoadQuestion ahead, Question asked) throws Meter.Stopped {
        LoadWindows known = triedBySteps.get(asked.maxSteps());
        return known == null || !asked.limits().sameAs(usual)
                ? ahead
                : ahead.with(ahead.windows().and(known, meter));
    }

    /** Whether the last question was answered without going through loads: there is no plan. */
    boolean wasObvious() {
        return obvious;
    }

    /** A plan found in one way, for tests; empty if there is none. */
    Optional<Found> find(Question asked, Way way, Effort part) throws Meter.Stopped, Effort.Spent {
        LoadQuestion question = way.isBackwards()
                ? LoadQuestion.back(backwards, asked, meter).mirrored(LoadQuestion.ahead(forwards, asked, meter), meter)
                : LoadQuestion.ahead(forwards, asked, meter);
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
        };
        return way.isBackwards() ? found.map(LoadFinder::turned) : found;
    }

    /** A plan read from its last step. */
    private static int[] turned(int[] stepOf) {
        return LoadQuestion.turned(stepOf, Arrays.stream(stepOf).max().orElse(0));
    }
}
