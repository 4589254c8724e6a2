package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterdev.graph.decompose.ProofCheck.Part;
import org.clusterdev.graph.decompose.ProofCheck.Standing;
import org.clusterdev.model.internal.Numbers;

/**
 * Adds a proof up again from the problem alone. Shares no code with the search, so that it can be trusted to check it.
 */
final class ProofVerifier {

    private final DivisionProblem problem;
    private final Overruns borne;

    /** A verifier of proofs about plans of a problem that bear overruns. */
    ProofVerifier(DivisionProblem problem, Overruns borne) {
        this.problem = problem;
        this.borne = borne;
    }

    ProofCheck check(Proof proof) {
        if (!problem.equals(proof.subject().problem())) {
            return new ProofCheck(List.of(new Part("problem", Standing.WRONG, "the proof is about another problem")));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(lower(proof));
        if (proof.upperBound().isPresent() || proof.upper() instanceof Argument.KnownPlan) {
            parts.add(plan(proof));
        }
        if (proof.isProven() && proof.subject().objective() == Objective.BENEFIT_FIRST) {
            parts.add(enabling(proof));
        }
        if (proof.tiesSettled()) {
            parts.add(new Part(
                    "ties", Standing.TRUSTED, "that no plan as good is less exposed or earlier comes from a search"));
        }
        return new ProofCheck(parts);
    }

    private Part lower(Proof proof) {
        boolean impossible = proof.claim() == Proof.Claim.IMPOSSIBLE;
        String what = impossible ? "no plan" : "at least " + Numbers.count(proof.lowerBound(), "step");
        if (proof.lower() instanceof Argument.Exhausted search) {
            return new Part(what, Standing.TRUSTED, search.text());
        }
        Shown shown = shown(proof.lower());
        String because = proof.lowerArgument() + ": " + shown.because();
        if (shown.cutShort()) {
            return new Part(what, Standing.TRUSTED, because);
        }
        int claimed = impossible ? problem.taskCount() + 1 : proof.lowerBound();
        return shown.steps() >= claimed
                ? new Part(what, Standing.READDED, because)
                : new Part(what, Standing.WRONG, because);
    }

    /**
     * How many steps an argument shows to be needed, at least, and how; more than there are tasks if there is no plan.
     *
     * @param cutShort whether it would have taken too long to see
     */
    private record Shown(int steps, String because, boolean cutShort) {
        Shown(int steps, String because) {
            this(steps, because, false);
        }

        static Shown nothing(String because) {
            return new Shown(-1, because);
        }
    }

    private Shown shown(Argument argument) {
        if (argument instanceof Argument.Evident evident) {
            return evident.steps() <= Math.min(1, problem.taskCount())
                    ? new Shown(evident.steps(), Numbers.count(problem.taskCount(), "task"))
                    : Shown.nothing("there are no tasks");
        }
        if (argument instanceof Argument.SuccessChain chain) {
            return chain(chain.tasks());
        }
        if (argument instanceof Argument.Financing financing) {
            return financing(financing);
        }
        if (argument instanceof Argument.Packing packing) {
            return packing(packing);
        }
        if (argument instanceof Argument.Blocked blocked) {
            return blocked(blocked);
        }
        if (argument instanceof Argument.Multipliers multipliers) {
            return multipliers(multipliers);
        }
        return Shown.nothing("that is no argument for a lower bound");
    }

    private Shown chain(List<String> tasks) {
        if (tasks.isEmpty() || !problem.tasks().containsAll(tasks)) {
            return Shown.nothing("the tasks must be some of " + problem.tasks());
        }
        int steps = 1;
        for (int at = 1; at < tasks.size(); at++) {
            String first = tasks.get(at - 1);
            String then = tasks.get(at);
            if (problem.afterSuccessOf(then).contains(first)) {
                steps++;
            } else if (!problem.before(then).contains(first)) {
                return Shown.nothing("\"" + then + "\" does not need \"" + first + "\"");
            }
        }
        return new Shown(steps, String.join(" -> ", tasks));
    }

    private Shown financing(Argument.Financing argument) {
        if (!areOne(argument.firms())) {
            return Shown.nothing("the firms must be some that pay and get the same in their units");
        }
        Row row = row(argument.firms());
        BigInteger received = BigInteger.ZERO;
        for (int step = 1; step <= argument.reach().size(); step++) {
            BigInteger reach = BigInteger.valueOf(row.limit(step)).add(received);
            if (!reach.equals(BigInteger.valueOf(argument.reach().get(step - 1)))) {
                return Shown.nothing("in step " + step + " the reach is " + reach + ", not "
                        + argument.reach().get(step - 1));
            }
            if (reach.compareTo(row.whole()) >= 0) {
                return Shown.nothing("in step " + step + " the whole, " + row.whole() + ", is in reach");
            }
            received = row.mostBenefit(reach);
        }
        return new Shown(
                argument.reach().size() + 1,
                "by each step at most " + argument.reach() + " of " + row.whole() + " can have been paid");
    }

    private Shown packing(Argument.Packing argument) {
        if (!areOne(argument.firms()) || argument.parts() < 1) {
            return Shown.nothing("the firms must pay and get the same in their units, the parts be 1 or more");
        }
        Row row = row(argument.firms());
        if (!row.cost().equals(row.gain())) {
            return Shown.nothing("some task does not just repay itself");
        }
        if (!problem.tasks().containsAll(argument.shares().keySet())
                || argument.shares().values().stream().anyMatch(share -> share < 1)) {
            return Shown.nothing("the tasks must be some of the problem's, and take 1 part or more");
        }
        long limit = row.limit(Math.max(1, problem.taskCount()));
        if (!areByCost(argument, row, limit)) {
            FullerLoad loads = new FullerLoad(problem, row.cost(), limit, argument);
            Optional<String> fuller = loads.find();
            if (fuller.isPresent()) {
                return Shown.nothing(fuller.get());
            }
            if (loads.areTooMany()) {
                return new Shown(-1, "there are too many loads to go through them again", true);
            }
        }
        BigInteger sum =
                argument.shares().values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger parts = BigInteger.valueOf(argument.parts());
        int steps = sum.add(parts)
                .subtract(BigInteger.ONE)
                .divide(parts)
                .min(BigInteger.valueOf(problem.taskCount() + 1L)) // a task that fits nowhere may take any share
                .intValueExact();
        return new Shown(steps, argument.shares() + " of " + argument.parts());
    }

    /** Whether no task takes more than its cost alone says, in halves or sixths: then no load need be looked at. */
    private boolean areByCost(Argument.Packing argument, Row row, long limit) {
        return (argument.parts() == 2 || argument.parts() == 6)
                && argument.shares().entrySet().stream().allMatch(entry -> {
                    long cost = row.cost().get(problem.indexOfTask(entry.getKey()));
                    return entry.getValue()
                            <= share(BigInteger.valueOf(cost), BigInteger.valueOf(limit), argument.parts());
                });
    }

    /** The parts of a step that a task takes whatever else is in it. */
    private static int share(BigInteger cost, BigInteger limit, int parts) {
        if (cost.signum() == 0) {
            return 0;
        }
        if (parts == 2) {
            int half = cost.shiftLeft(1).compareTo(limit);
            return half > 0 ? 2 : half == 0 ? 1 : 0;
        }
        BigInteger thrice = cost.multiply(BigInteger.valueOf(3));
        int twoThirds = thrice.compareTo(limit.shiftLeft(1));
        int third = thrice.compareTo(limit);
        return twoThirds > 0 ? 6 : twoThirds == 0 ? 4 : third > 0 ? 3 : third == 0 ? 2 : 0;
    }

    private Shown blocked(Argument.Blocked argument) {
        if (!problem.firms().contains(argument.firm()) || !problem.tasks().contains(argument.task())) {
            return Shown.nothing("firm and task must be some of the problem's");
        }
        Set<String> before = closure(argument.task(), true);
        Set<String> after = closure(argument.task(), false);
        long out = problem.cost(argument.firm(), argument.task());
        for (String other : problem.tasks()) {
            long net = problem.cost(argument.firm(), other) - problem.gain(argument.firm(), other);
            if (before.contains(other)) {
                out += net;
            } else if (!other.equals(argument.task()) && !after.contains(other)) {
                out += Math.min(0, net);
            }
        }
        before.add(argument.task());
        out = borne.minorUnits(borne.parts(out) + worstOverruns(argument.firm(), before));
        long limit = problem.limit(argument.firm(), problem.taskCount());
        if (out != argument.outOfPocket()) {
            return Shown.nothing("the firm is " + out + " out of pocket there, not " + argument.outOfPocket());
        }
        return out > limit
                ? new Shown(
                        problem.taskCount() + 1,
                        argument.firm() + " is at least " + out + " out of pocket at \"" + argument.task()
                                + "\", never more than " + limit + " allowed")
                : Shown.nothing("the firm may be " + limit + " out of pocket, which is enough");
    }

    /** What the worst overruns of these tasks cost the firm, in parts of a minor unit. */
    private long worstOverruns(String firm, Set<String> tasks) {
        return tasks.stream()
                .map(task -> borne.premium(problem.cost(firm, task)))
                .sorted(Comparator.reverseOrder())
                .limit(borne.tasks())
                .reduce(0L, Long::sum);
    }

    /** All that a task needs, or all that needs it. */
    private Set<String> closure(String task, boolean needed) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(task));
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            for (String other : problem.tasks()) {
                boolean next = needed ? needs(at, other) : needs(other, at);
                if (next && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    private boolean needs(String task, String first) {
        return problem.before(task).contains(first)
                || problem.afterSuccessOf(task).contains(first);
    }

    private Shown multipliers(Argument.Multipliers argument) {
        int steps = argument.steps();
        if (steps < 1 || !problem.firms().containsAll(argument.weights().keySet())) {
            return Shown.nothing("steps must be 1 or more, the firms some of the problem's");
        }
        for (List<Long> byStep : argument.weights().values()) {
            if (byStep.size() != steps || byStep.stream().anyMatch(weight -> weight < 0)) {
                return Shown.nothing("each firm must have " + steps + " weights of 0 or more");
            }
        }
        String in = " in " + Numbers.count(steps, "step");
        Optional<BigInteger> excess = leastWeightedExcess(steps, argument.weights());
        if (excess.isEmpty()) {
            return new Shown(steps + 1, "awaited successes leave no way" + in);
        }
        return excess.get().signum() > 0
                ? new Shown(steps + 1, "the weighted excess" + in + " is " + excess.get() + " or more")
                : Shown.nothing("the weighted excess" + in + " may be " + excess.get() + ", which is kept");
    }

    /**
     * The least over all that can be done by the end of each step, the last step doing everything; empty if precedence
     * leaves no way.
     */
    private Optional<BigInteger> leastWeightedExcess(int steps, Map<String, List<Long>> weights) {
        int tasks = problem.taskCount();
        BigInteger constant = BigInteger.ZERO;
        MinimumClosure closure = new MinimumClosure(tasks * (steps + 1)); // task by the end of step 0, 1, …
        for (Map.Entry<String, List<Long>> entry : weights.entrySet()) {
            Row row = row(List.of(entry.getKey()));
            for (int step = 1; step <= steps; step++) {
                BigInteger weight = BigInteger.valueOf(entry.getValue().get(step - 1));
                constant = constant.subtract(weight.multiply(BigInteger.valueOf(row.limit(step))));
                for (int task = 0; task < tasks; task++) {
                    BigInteger cost = BigInteger.valueOf(row.cost().get(task));
                    BigInteger gain = BigInteger.valueOf(row.gain().get(task));
                    closure.add(step * tasks + task, weight.multiply(cost));
                    closure.add((step - 1) * tasks + task, weight.multiply(gain).negate());
                }
            }
        }
        for (int task = 0; task < tasks; task++) {
            closure.exclude(task);
            closure.include(steps * tasks + task);
            for (int step = 1; step <= steps; step++) {
                closure.needs((step - 1) * tasks + task, step * tasks + task);
                int now = step * tasks;
                int earlier = (step - 1) * tasks;
                String name = problem.tasks().get(task);
                for (String first : problem.before(name)) {
                    closure.needs(now + task, now + problem.indexOfTask(first));
                }
                for (String first : problem.afterSuccessOf(name)) {
                    closure.needs(now + task, earlier + problem.indexOfTask(first));
                }
            }
        }
        return closure.least().map(constant::add);
    }

    private Part plan(Proof proof) {
        if (!(proof.upper() instanceof Argument.KnownPlan plan)
                || proof.upperBound().isEmpty()) {
            return new Part("plan", Standing.WRONG, "a number of steps without a plan, or a plan without one");
        }
        int steps = proof.upperBound().getAsInt();
        String what = "a plan of " + Numbers.count(steps, "step");
        PlanVerifier.PlanCheck check =
                PlanVerifier.of(problem).withOverruns(borne).check(plan.steps());
        if (!check.isValid()) {
            return new Part(what, Standing.WRONG, check.toString());
        }
        return plan.steps().size() == steps
                ? new Part(what, Standing.READDED, "it keeps precedence and every limit")
                : new Part(what, Standing.WRONG, "it has " + plan.steps().size());
    }

    /** Whether the plan's enabling steps are the fewest: none, or the one that a firm asks for which never gets anything. */
    private Part enabling(Proof proof) {
        if (!(proof.upper() instanceof Argument.KnownPlan plan)
                || !PlanVerifier.of(problem)
                        .withOverruns(borne)
                        .check(plan.steps())
                        .isValid()) {
            return new Part("enabling steps", Standing.WRONG, "there is no plan to count them in");
        }
        int enabling = PlanVerifier.of(problem).withOverruns(borne).enabling(plan.steps());
        String what = Numbers.count(enabling, "enabling step");
        if (enabling == 0) {
            return new Part(what, Standing.READDED, "fewer than none cannot be");
        }
        for (String firm : problem.firms()) {
            boolean pays = problem.tasks().stream().anyMatch(task -> problem.cost(firm, task) > 0);
            boolean gets = problem.tasks().stream().anyMatch(task -> problem.gain(firm, task) > 0);
            if (enabling == 1 && pays && !gets) {
                return new Part(what, Standing.READDED, firm + " pays and never gets anything");
            }
        }
        return proof.lower() instanceof Argument.Exhausted search
                ? new Part(what, Standing.TRUSTED, search.text())
                : new Part(what, Standing.WRONG, "nothing shows that there must be any");
    }

    /** Whether these are firms that pay and get the same in their units, and anything at all. */
    private boolean areOne(List<String> firms) {
        return !firms.isEmpty()
                && problem.firms().containsAll(firms)
                && firms.stream().allMatch(firm -> unit(firm) > 0)
                && firms.stream()
                                .map(firm -> List.of(
                                        row(List.of(firm)).cost(),
                                        row(List.of(firm)).gain()))
                                .distinct()
                                .count()
                        == 1;
    }

    /** A firm's unit, in parts of a minor unit. */
    private long unit(String firm) {
        long unit = 0;
        for (String task : problem.tasks()) {
            unit = LongMath.gcd(unit, borne.parts(problem.cost(firm, task)));
            unit = LongMath.gcd(unit, borne.parts(problem.gain(firm, task)));
            unit = LongMath.gcd(unit, borne.premium(problem.cost(firm, task)));
        }
        return unit;
    }

    private Row row(List<String> firms) {
        String one = firms.get(0);
        long unit = Math.max(1, unit(one));
        List<Long> cost = problem.tasks().stream()
                .map(task -> borne.parts(problem.cost(one, task)) / unit)
                .toList();
        List<Long> gain = problem.tasks().stream()
                .map(task -> borne.parts(problem.gain(one, task)) / unit)
                .toList();
        List<Long> limits = IntStream.rangeClosed(1, Math.max(1, problem.taskCount()))
                .mapToObj(step -> firms.stream()
                        .map(firm -> borne.parts(problem.limit(firm, step)) / Math.max(1, unit(firm)))
                        .min(Long::compare)
                        .orElseThrow())
                .toList();
        return new Row(cost, gain, limits);
    }

    /** What firms pay, get and may risk, in their units. */
    private record Row(List<Long> cost, List<Long> gain, List<Long> limits) {

        long limit(int step) {
            return limits.get(Math.min(step, limits.size()) - 1);
        }

        BigInteger whole() {
            return cost.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        }

        /** The most benefit that so much money brings in fractions of tasks, rounded down. */
        BigInteger mostBenefit(BigInteger money) {
            List<Integer> byWorth = IntStream.range(0, cost.size())
                    .filter(task -> cost.get(task) > 0)
                    .boxed()
                    .sorted((one, two) ->
                            product(gain.get(two), cost.get(one)).compareTo(product(gain.get(one), cost.get(two))))
                    .toList();
            BigInteger benefit = IntStream.range(0, cost.size())
                    .filter(task -> cost.get(task) == 0)
                    .mapToObj(task -> BigInteger.valueOf(gain.get(task)))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger left = money;
            for (int task : byWorth) {
                BigInteger price = BigInteger.valueOf(cost.get(task));
                BigInteger worth = BigInteger.valueOf(gain.get(task));
                if (price.compareTo(left) > 0) {
                    return benefit.add(worth.multiply(left).divide(price));
                }
                left = left.subtract(price);
                benefit = benefit.add(worth);
            }
            return benefit;
        }

        private static BigInteger product(long one, long other) {
            return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
        }
    }
}
