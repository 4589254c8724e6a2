package org.clusterdev.graph.decompose;

import java.util.Optional;

/**
 * A certificate that an action does not divide, without going through it: one task that one firm cannot finance even
 * after everything that must come before it and everything that would help, with its last limit.
 */
final class BlockingTask {

    private BlockingTask() {}

    /** The task and firm most in excess, ties in file order. O(firms · tasks²). */
    static Optional<Shortfall> find(DivisionProblem problem, TaskGraph graph) {
        Shortfall worst = new Shortfall(0, 0, 0, 0, false);
        for (int task = 0; task < problem.taskCount(); task++) {
            for (int firm = 0; firm < problem.firmCount(); firm++) {
                long out = leastOutOfPocket(problem, graph, firm, task);
                long over = out - problem.limit(firm, problem.taskCount());
                if (over > worst.amount()) {
                    worst = new Shortfall(task, firm, over, out, false);
                }
            }
        }
        return worst.amount() > 0 ? Optional.of(worst) : Optional.empty();
    }

    private static long leastOutOfPocket(DivisionProblem problem, TaskGraph graph, int firm, int task) {
        long out = problem.cost(firm, task);
        for (int other = 0; other < problem.taskCount(); other++) {
            long net = problem.cost(firm, other) - problem.gain(firm, other);
            if (Bits.has(graph.ancestors[task], 0, other)) {
                out += net;
            } else if (other != task && !Bits.has(graph.descendants[task], 0, other)) {
                out += Math.min(0, net);
            }
        }
        return out;
    }
}
