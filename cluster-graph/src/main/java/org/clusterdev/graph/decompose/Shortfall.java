package org.clusterdev.graph.decompose;

/**
 * The place where an action that does not divide is blocked, in file-order numbers and minor units.
 *
 * @param amount by how much the firm is over its limit
 * @param outOfPocket how far it is out of pocket
 * @param exact whether the amount is the least over all orders, not only a lower bound
 */
record Shortfall(int task, int firm, long amount, long outOfPocket, boolean exact) {

    /** The same place, its amount known to be the least. */
    Shortfall asExact() {
        return of(amount, true);
    }

    /** The same place and limit, with another amount. */
    Shortfall of(long other, boolean isExact) {
        return new Shortfall(task, firm, other, outOfPocket - amount + other, isExact);
    }

    /** That nothing helps the firm to finance this task. */
    Argument.Blocked argument(DivisionProblem problem) {
        return new Argument.Blocked(problem.tasks().get(task), problem.firms().get(firm), outOfPocket);
    }
}
