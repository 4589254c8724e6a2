package org.clusterdev.graph.maturity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clusterdev.graph.trust.NetworkSnapshot;
import org.clusterdev.graph.trust.Tie;
import org.clusterdev.graph.trust.TrustGraph;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Outcome;
import org.clusterdev.model.internal.Numbers;

/**
 * The model that {@link MaturityModel#standard()} describes.
 *
 * @param surveyed whether all trust is read instead of that from joint actions
 */
record StandardMaturityModel(MaturityParameters parameters, Ladder ladder, boolean surveyed) implements MaturityModel {

    private static final int EVENTS_SHOWN = 6;

    @Override
    public Maturity assess(NetworkSnapshot network) {
        double[][] beliefs = beliefs(network, evidenceOfDepth(network));
        double depth = depth(beliefs);
        double reach = reach(depth, beliefs.length);
        List<CompletedAction> actions = network.jointActions();
        Factors factors = new Factors(
                reach,
                depth,
                breadth(beliefs),
                mutuality(beliefs),
                resilience(beliefs),
                persistence(network, actions),
                climb(actions),
                ladder.nextStep(network),
                selfReliance(network, depth));
        MaturityLevel level = parameters.level(reach);
        String measure = surveyed ? "surveyed trust" : "maturity";
        String headline =
                network.title() + ": " + measure + " " + Numbers.two(depth) + " " + level + remark(network, actions);
        return new Maturity(
                headline, measure, depth, level, factors, standsAlone(factors), explained(headline, network, factors));
    }

    private TrustGraph evidenceOfDepth(NetworkSnapshot network) {
        return surveyed ? network.trust().among(network.firmIds()) : network.jointActionTrust();
    }

    /** How far each firm believes in each other one: a row for who believes. */
    private static double[][] beliefs(NetworkSnapshot network, TrustGraph trust) {
        Map<String, Integer> index = index(network);
        double[][] beliefs = new double[index.size()][index.size()];
        for (Tie tie : trust.ties()) {
            beliefs[place(index, tie.from())][place(index, tie.to())] = tie.belief();
        }
        return beliefs;
    }

    private static int place(Map<String, Integer> index, String firm) {
        return Objects.requireNonNull(index.get(firm));
    }

    private static Map<String, Integer> index(NetworkSnapshot network) {
        Map<String, Integer> index = new HashMap<>();
        network.firmIds().forEach(firm -> index.put(firm, index.size()));
        return index;
    }

    private static double depth(double[][] beliefs) {
        double sum = 0;
        for (double[] row : beliefs) {
            for (double belief : row) {
                sum += belief;
            }
        }
        return beliefs.length < 2 ? 0 : sum / orderedPairs(beliefs);
    }

    private static double orderedPairs(double[][] beliefs) {
        return beliefs.length * (beliefs.length - 1.0);
    }

    private double reach(double depth, int firms) {
        return firms < 2 ? 0 : depth * (firms - 1) / StrictMath.min(firms - 1, parameters.closePartners());
    }

    private double breadth(double[][] beliefs) {
        int wide = 0;
        for (double[] row : beliefs) {
            for (double belief : row) {
                wide += belief >= parameters.breadthThreshold() ? 1 : 0;
            }
        }
        return beliefs.length < 2 ? 0 : wide / orderedPairs(beliefs);
    }

    private static double mutuality(double[][] beliefs) {
        double less = 0;
        double more = 0;
        for (int i = 0; i < beliefs.length; i++) {
            for (int j = i + 1; j < beliefs.length; j++) {
                less += StrictMath.min(beliefs[i][j], beliefs[j][i]);
                more += StrictMath.max(beliefs[i][j], beliefs[j][i]);
            }
        }
        return more == 0 ? 0 : less / more;
    }

    private OptionalDouble resilience(double[][] beliefs) {
        if (beliefs.length < 3) {
            return OptionalDouble.empty();
        }
        Reachability arcs = new Reachability(beliefs.length);
        for (int from = 0; from < beliefs.length; from++) {
            for (int to = 0; to < beliefs.length; to++) {
                if (beliefs[from][to] >= parameters.breadthThreshold()) {
                    arcs.arc(from, to);
                }
            }
        }
        return OptionalDouble.of(arcs.resilience());
    }

    private static double persistence(NetworkSnapshot network, List<CompletedAction> actions) {
        Map<String, Integer> index = index(network);
        int firms = index.size();
        byte[][] times = new byte[firms][firms];
        int persistent = 0;
        for (CompletedAction action : actions) {
            int[] members = action.parties().stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .sorted()
                    .toArray();
            for (int i = 0; i < members.length; i++) {
                for (int j = i + 1; j < members.length; j++) {
                    if (times[members[i]][members[j]] < 2 && ++times[members[i]][members[j]] == 2) {
                        persistent++;
                    }
                }
            }
        }
        return firms < 2 ? 0 : persistent / (firms * (firms - 1.0) / 2);
    }

    private static Optional<Complexity> climb(List<CompletedAction> actions) {
        return actions.stream()
                .filter(action -> action.outcome() == Outcome.SUCCESS)
                .map(CompletedAction::complexity)
                .max(java.util.Comparator.comparingInt(Complexity::rank));
    }

    private OptionalDouble selfReliance(NetworkSnapshot network, double depth) {
        return surveyed || depth == 0
                ? OptionalDouble.empty()
                // At most 1 but for rounding.
                : OptionalDouble.of(StrictMath.min(1, depth(beliefs(network, network.unaidedTrust())) / depth));
    }

    private boolean standsAlone(Factors factors) {
        return factors.selfReliance().isPresent()
                && factors.reach() * factors.selfReliance().getAsDouble() >= parameters.activeFrom();
    }

    private String remark(NetworkSnapshot network, List<CompletedAction> actions) {
        if (surveyed || !actions.isEmpty()) {
            return "";
        }
        double alone = depth(beliefs(network, network.trust().among(network.firmIds())));
        return ": no joint action on record; trust alone would give " + Numbers.two(alone);
    }

    private Explanation explained(String headline, NetworkSnapshot network, Factors factors) {
        int firms = network.firmIds().size();
        int partners = StrictMath.max(1, StrictMath.min(firms - 1, parameters.closePartners()));
        String threshold = Numbers.plain(parameters.breadthThreshold());
        Explanation why = Explanation.of(headline)
                .row(
                        "reach",
                        Numbers.two(factors.reach()),
                        Principle.S3,
                        "depth over the " + partners
                                + " others with whom a firm could work closely; the level reads it")
                .row(
                        "depth",
                        Numbers.two(factors.depth()),
                        Principle.S4,
                        "mean belief over "
                                + firms * (long) StrictMath.max(0, firms - 1) + " ordered pairs, from "
                                + (surveyed
                                        ? "all trust"
                                        : Numbers.count(network.jointActions().size(), "joint action")))
                .row("breadth", Numbers.two(factors.breadth()), "pairs with a belief of " + threshold + " or more")
                .row("mutuality", Numbers.two(factors.mutuality()), "the lesser belief of two over the greater")
                .row(
                        "resilience",
                        Maturity.two(factors.resilience()),
                        "pairs still joined by beliefs of " + threshold + " or more when any one firm leaves")
                .row("persistence", Numbers.two(factors.persistence()), "pairs with two or more joint actions")
                .row("climb", Maturity.name(factors.climb()), Principle.S5, "the most complex success so far")
                .row("next step", factors.nextStep().name(), Principle.S6, ladder.lastMove(network))
                .row(
                        "self-reliance",
                        Maturity.two(factors.selfReliance()),
                        Principle.S14,
                        "depth without the good that an agent arranged, over depth");
        return withEvents(why, network);
    }

    private static Explanation withEvents(Explanation why, NetworkSnapshot network) {
        List<CompletedAction> actions = network.jointActions();
        int from = StrictMath.max(0, actions.size() - EVENTS_SHOWN);
        Explanation all = from == 0 ? why : why.row("events", "", from + " earlier ones, and");
        for (CompletedAction action : actions.subList(from, actions.size())) {
            String because =
                    action.toString().substring(action.date().toString().length() + 1)
                            + action.facilitator()
                                    .map(agent -> ", arranged by " + agent)
                                    .orElse("");
            all = all.row("event", action.date().toString(), Principle.S4, because);
        }
        return all;
    }
}
