package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * One pass over the order ideals that finds the best chain of steps under given limits and deadlines.
 *
 * <p>Steps are built task by task. A <em>label</em> at an ideal says how it was reached: the number of the open step,
 * the ideal at which that step began (its <em>base</em>, which fixes what has been received so far), and the enabling
 * steps closed before it. A label grows by one task within its step, or is closed and the next step opens with one task.
 *
 * <p>Of two labels at one ideal the worse is dropped. Proof that what is dropped is never missed: whatever can follow
 * the worse can follow the better, with no more enabling steps and no more steps.
 * <ul>
 *   <li>Same step number: every row has received no less at the better base, every success that later tasks need is no
 *       less complete there, and no row's open step is worse off (paid without benefit, worse than nothing paid, worse
 *       than benefit seen), or the better one has an enabling step to spare.
 *   <li>Lower step number, once limits no longer grow: the better one can be closed here, and then the next step has
 *       this very ideal as its base. Before that plateau it would meet a lower limit, or need to wait; so both stay.
 * </ul>
 * Deadlines and a first benefit only ask that something be done by some step; being done earlier never violates them, so
 * both rules hold with them. O(links · labels at an ideal · rows).
 */
final class StepLabels {

    private static final int NEVER = Short.MAX_VALUE; // enabling steps of a label that cannot be closed

    /** Labels kept in all before the pass gives up, some 40 MB. */
    private static final int MOST_LABELS = 4_000_000; // with the standard memory

    private final OrderIdeals ideals;
    private final TaskGraph graph;
    private final StepLimits limits;
    private final EnablingRows enablingRows;
    private final int maxSteps;
    private final int maxEnabling;
    private final long[][] due; // by step: the tasks whose deadline it is, or was
    private final FirstBenefit first;
    private final Meter meter;

    private final int[] labelsFrom;
    private short[] steps = new short[1024];
    private int[] bases = new int[1024];
    private short[] enabling = new short[1024]; // closed before the open step
    private short[] closed = new short[1024]; // with the open step, or NEVER
    private int labels;

    private int candidates;
    private short[] candidateSteps = new short[64];
    private int[] candidateBases = new int[64];
    private short[] candidateEnabling = new short[64];

    private StepLabels(Question question, OrderIdeals ideals, Meter meter) {
        this.ideals = ideals;
        this.graph = question.graph();
        this.limits = question.limits();
        this.enablingRows = question.enablingRows();
        this.maxSteps = question.maxSteps();
        this.maxEnabling = question.maxEnabling();
        this.first = question.first();
        this.meter = meter;
        this.labelsFrom = new int[ideals.size + 1];
        this.due = new long[maxSteps + 1][graph.words];
        for (int task = 0; task < graph.tasks; task++) {
            for (int step = question.deadline()[task]; step <= maxSteps; step++) {
                Bits.add(due[step], 0, task);
            }
        }
    }

    /**
     * What a pass is asked.
     *
     * @param deadline by task, the last step that it may be in; anything from {@code maxSteps} on asks nothing
     * @param first by when every firm that gets anything must have got something
     */
    record Question(
            TaskGraph graph,
            StepLimits limits,
            EnablingRows enablingRows,
            int maxSteps,
            int maxEnabling,
            int[] deadline,
            FirstBenefit first) {}

    /** The pass, done; empty if there is no such chain. */
    static Optional<StepLabels> pass(Question question, OrderIdeals ideals, Meter meter) throws Meter.Stopped {
        StepLabels pass = new StepLabels(question, ideals, meter);
        pass.run();
        return pass.best() < 0 ? Optional.empty() : Optional.of(pass);
    }

    /** The step, from 1, of each task in the best chain: fewest enabling steps, then fewest steps. */
    int[] stepOf() {
        int[] stepOf = new int[graph.tasks];
        int ideal = ideals.full();
        int label = best();
        while (true) {
            int base = bases[label];
            for (int task = 0; task < graph.tasks; task++) {
                if (ideals.has(ideal, task) && !ideals.has(base, task)) {
                    stepOf[task] = steps[label];
                }
            }
            if (base == 0) {
                return stepOf;
            }
            label = closedLabel(base, steps[label] - 1, enabling[label]);
            ideal = base;
        }
    }

    int enabling() {
        return closed[best()];
    }

    int steps() {
        return steps[best()];
    }

    /**
     * For each task a step before which no chain has it: the least step number of a label at an ideal that holds it.
     */
    int[] earliest() {
        int[] earliest = new int[graph.tasks];
        Arrays.fill(earliest, Integer.MAX_VALUE);
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            if (labelsFrom[ideal] < labelsFrom[ideal + 1]) {
                int least = steps[labelsFrom[ideal]];
                for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                    earliest[ideals.added[link]] = Math.min(earliest[ideals.added[link]], least);
                }
            }
        }
        return earliest;
    }

    /**
     * The ideals that some chain within the same or narrower limits, deadlines and counts may go through. A label that
     * was kept stands for all it dominates: what follows those can follow it.
     */
    BitSet alive() throws Meter.Stopped {
        BitSet alive = new BitSet(ideals.size);
        alive.set(ideals.full());
        for (int ideal = ideals.full(); ideal > 0; ideal--) {
            meter.pass();
            if (alive.get(ideal)) {
                for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                    if (!alive.get(ideals.below[link])) {
                        candidates = 0;
                        offer(ideals.below[link], ideals.added[link], ideal);
                        alive.set(ideals.below[link], candidates > 0);
                    }
                }
            }
        }
        return alive;
    }

    private void run() throws Meter.Stopped {
        for (int ideal = 1; ideal < ideals.size; ideal++) {
            candidates = 0;
            for (int link = ideals.linksFrom[ideal]; link < ideals.linksFrom[ideal + 1]; link++) {
                meter.count(1 + labelsFrom[ideals.below[link] + 1] - labelsFrom[ideals.below[link]]);
                offer(ideals.below[link], ideals.added[link], ideal);
            }
            store(ideal);
        }
    }

    /** Offers {@code to} every label that reaches it from {@code from} by adding {@code task}. */
    private void offer(int from, int task, int to) {
        if (from == 0) {
            offerOpening(0, 1, 0, to);
            return;
        }
        int label = labelsFrom[from];
        while (label < labelsFrom[from + 1]) {
            int step = steps[label];
            int leastClosed = NEVER;
            for (; label < labelsFrom[from + 1] && steps[label] == step; label++) {
                leastClosed = Math.min(leastClosed, closed[label]);
                int base = bases[label];
                if (fits(base, to, step) && Bits.holds(ideals.sets, base * ideals.words, graph.needsSuccessOf[task])) {
                    offer(step, base, enabling[label], to);
                }
            }
            if (leastClosed < NEVER) {
                offerOpening(from, step + 1, leastClosed, to);
            }
        }
    }

    private void offerOpening(int base, int step, int enablingSoFar, int to) {
        if (step <= maxSteps && fits(base, to, step)) {
            offer(step, base, enablingSoFar, to);
        }
    }

    private boolean fits(int base, int ideal, int step) {
        long[] most = limits.most[step];
        for (int at = 0; at < most.length; at++) {
            int row = limits.rows[at];
            if (ideals.cost(ideal, row) - ideals.gain(base, row) > most[at]) {
                return false;
            }
        }
        return true;
    }

    private void offer(int step, int base, int enablingSoFar, int ideal) {
        for (int other = 0; other < candidates; other++) {
            if (dominates(
                    candidateSteps[other],
                    candidateBases[other],
                    candidateEnabling[other],
                    step,
                    base,
                    enablingSoFar,
                    ideal)) {
                return;
            }
        }
        int kept = 0;
        for (int other = 0; other < candidates; other++) {
            if (!dominates(
                    step,
                    base,
                    enablingSoFar,
                    candidateSteps[other],
                    candidateBases[other],
                    candidateEnabling[other],
                    ideal)) {
                keep(kept++, candidateSteps[other], candidateBases[other], candidateEnabling[other]);
            }
        }
        candidates = kept;
        if (candidates == candidateSteps.length) {
            candidateSteps = Arrays.copyOf(candidateSteps, 2 * candidates);
            candidateBases = Arrays.copyOf(candidateBases, 2 * candidates);
            candidateEnabling = Arrays.copyOf(candidateEnabling, 2 * candidates);
        }
        keep(candidates++, (short) step, base, (short) enablingSoFar);
    }

    private void keep(int place, short step, int base, short enablingSoFar) {
        candidateSteps[place] = step;
        candidateBases[place] = base;
        candidateEnabling[place] = enablingSoFar;
    }

    private boolean dominates(
            int step, int base, int enablingSoFar, int otherStep, int otherBase, int otherEnabling, int ideal) {
        if (step == otherStep) {
            return enablingSoFar <= otherEnabling
                    && receivedNoLess(base, otherBase)
                    && (enablingSoFar < otherEnabling || seesNoLess(base, otherBase, ideal));
        }
        if (step > otherStep || step < limits.plateau) {
            return false;
        }
        int whole = ideal * ideals.words;
        int ifClosed = enablingSoFar + (enablingRows.enabling(ideals.sets, whole, base * ideals.words) ? 1 : 0);
        return ifClosed < otherEnabling || (ifClosed == otherEnabling && nothingSeen(otherBase, ideal));
    }

    private boolean receivedNoLess(int base, int otherBase) {
        if (base == otherBase) {
            return true;
        }
        for (int row : limits.rows) {
            if (ideals.gain(base, row) < ideals.gain(otherBase, row)) {
                return false;
            }
        }
        return !Bits.differenceMeets(ideals.sets, otherBase * ideals.words, base * ideals.words, graph.tails);
    }

    /** Whether no row's open step since {@code base} is worse off than since {@code otherBase}. */
    private boolean seesNoLess(int base, int otherBase, int ideal) {
        for (int row = 0; base != otherBase && row < enablingRows.count; row++) {
            if (worry(base, ideal, row) > worry(otherBase, ideal, row)) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingSeen(int base, int ideal) {
        for (int row = 0; row < enablingRows.count; row++) {
            if (worry(base, ideal, row) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How a row's open step stands: 0 it gets something, 1 it neither gets nor pays, 2 it pays and gets nothing. */
    private int worry(int base, int ideal, int row) {
        int whole = ideal * ideals.words;
        int part = base * ideals.words;
        if (Bits.differenceMeets(ideals.sets, whole, part, enablingRows.gets[row])) {
            return 0;
        }
        return Bits.differenceMeets(ideals.sets, whole, part, enablingRows.onlyPays[row]) ? 2 : 1;
    }

    private void store(int ideal) throws Meter.Stopped {
        sortByStep();
        if (labels + candidates > meter.most(MOST_LABELS)) {
            throw new PlanFinder.GivesUp("the ways of being partly done do not fit in memory");
        }
        if (labels + candidates > steps.length) {
            int room = Math.min(meter.most(MOST_LABELS), 2 * steps.length + candidates);
            steps = Arrays.copyOf(steps, room);
            bases = Arrays.copyOf(bases, room);
            enabling = Arrays.copyOf(enabling, room);
            closed = Arrays.copyOf(closed, room);
        }
        for (int at = 0; at < candidates; at++) {
            steps[labels] = candidateSteps[at];
            bases[labels] = candidateBases[at];
            enabling[labels] = candidateEnabling[at];
            closed[labels++] = (short) ifClosed(ideal, at);
        }
        labelsFrom[ideal + 1] = labels;
    }

    private int ifClosed(int ideal, int candidate) {
        int whole = ideal * ideals.words;
        if (!Bits.holds(ideals.sets, whole, due[candidateSteps[candidate]])
                || (candidateSteps[candidate] == first.by() && !first.isSeen(ideals.sets, whole))) {
            return NEVER;
        }
        boolean one = enablingRows.enabling(ideals.sets, whole, candidateBases[candidate] * ideals.words);
        int with = candidateEnabling[candidate] + (one ? 1 : 0);
        return with > maxEnabling ? NEVER : with;
    }

    private void sortByStep() { // few candidates, nearly sorted
        for (int at = 1; at < candidates; at++) {
            short step = candidateSteps[at];
            int base = candidateBases[at];
            short enablingSoFar = candidateEnabling[at];
            int place = at;
            while (place > 0 && candidateSteps[place - 1] > step) {
                keep(place, candidateSteps[place - 1], candidateBases[place - 1], candidateEnabling[place - 1]);
                place--;
            }
            keep(place, step, base, enablingSoFar);
        }
    }

    private int best() {
        int best = -1;
        for (int label = labelsFrom[ideals.full()]; label < labelsFrom[ideals.size]; label++) {
            if (closed[label] < NEVER && (best < 0 || closed[label] < closed[best])) {
                best = label; // labels come by step, so the first of the least enabling has the fewest steps
            }
        }
        return best;
    }

    private int closedLabel(int ideal, int step, int closedEnabling) {
        int label = labelsFrom[ideal];
        while (steps[label] != step || closed[label] != closedEnabling) {
            label++;
        }
        return label;
    }
}
