package org.clusterdev.graph.decompose;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for one plan of at most so many steps depth first: all {@linkplain Loads loads} of the first step, for each all of
 * the second, and so on, remembering what it has been to in vain. It is the way to show that there is none.
 */
final class LoadSearch extends Loads {

    private final boolean remembers;
    private final StateMemory vain;

    LoadSearch(LoadQuestion asked, Set<Rule> rules, Effort effort) {
        super(asked, rules, effort);
        this.remembers = rules.contains(Rule.MEMORY);
        this.vain = new StateMemory(words, asked.plateau() <= 1, effort.memory() / 4);
    }

    /** The step of each task in the first plan found; empty if there is none. */
    Optional<int[]> run() throws Meter.Stopped, Effort.Spent {
        if (!windows.possible() || !goesOn(0, 0, 0)) {
            return Optional.empty();
        }
        int[] stepOf = new int[form.tasks];
        for (int step = 1; step <= steps; step++) {
            for (int task = Bits.next(loads[step], 0); task >= 0; task = Bits.next(loads[step], task + 1)) {
                stepOf[form.original[task]] = step;
            }
        }
        return Optional.of(stepOf);
    }

    @Override
    boolean goesOn(int step, int count, int enabling) throws Meter.Stopped, Effort.Spent {
        if (count == form.tasks) {
            for (int rest = step + 1; rest <= steps; rest++) {
                Arrays.fill(loads[rest], 0);
            }
            return true;
        }
        effort.spend();
        if (step == steps || vain.has(done[step], step, enabling) || !canFinish(step, enabling)) {
            return false;
        }
        if (anyLoadAfter(step, count, enabling)) {
            return true;
        }
        if (remembers) {
            vain.add(done[step], step, enabling);
        }
        return false;
    }
}
