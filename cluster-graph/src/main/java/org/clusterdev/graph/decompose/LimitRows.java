package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The firms of a problem as rows of cost and gain, proportional firms collapsed into one row.
 *
 * <p>Each row is divided by its greatest common divisor; firms whose rows then agree share one row, with the least of
 * their limits, each divided by its own divisor. Firms that neither pay nor get have no row. Valid for feasibility and
 * for the worst ratio: out of pocket of each member is its divisor times the row's.
 */
final class LimitRows {

    private static final long MOST = Long.MAX_VALUE / 4; // more than any row can pay

    final int count;
    final long[][] cost; // by row, task
    final long[][] gain;
    final WorstOverruns[] overruns; // by row
    private final List<List<Member>> members;
    private final DivisionProblem problem;
    private final Overruns borne;
    private final int steps;

    /** A firm of a row, and how many times the row it is. */
    record Member(int firm, long times) {}

    private LimitRows(DivisionProblem problem, Overruns borne) {
        this.problem = problem;
        this.borne = borne;
        borne.check(problem);
        this.steps = Math.max(1, problem.taskCount());
        Map<List<Long>, List<Member>> byRow = new LinkedHashMap<>();
        for (int firm = 0; firm < problem.firmCount(); firm++) {
            List<Long> row = row(firm);
            long times = LongMath.gcd(row.stream().reduce(0L, LongMath::gcd), commonPremium(firm));
            if (times > 0) {
                List<Long> primitive =
                        row.stream().map(amount -> amount / times).toList();
                byRow.computeIfAbsent(primitive, any -> new ArrayList<>()).add(new Member(firm, times));
            }
        }
        this.count = byRow.size();
        this.members = new ArrayList<>(byRow.values());
        this.cost = new long[count][];
        this.gain = new long[count][];
        this.overruns = new WorstOverruns[count];
        int at = 0;
        for (List<Long> primitive : byRow.keySet()) {
            long[] both = primitive.stream().mapToLong(Long::longValue).toArray();
            cost[at] = Arrays.copyOf(both, problem.taskCount());
            gain[at] = Arrays.copyOfRange(both, problem.taskCount(), both.length);
            Member first = members.get(at).get(0);
            overruns[at] = borne.of(problem, first.firm()).dividedBy(first.times());
            at++;
        }
    }

    /**
     * The rows of a problem whose plans must bear overruns.
     *
     * @throws IllegalArgumentException if amounts in parts of a minor unit are too large to be added up
     */
    static LimitRows of(DivisionProblem problem, Overruns borne) {
        return new LimitRows(problem, borne);
    }

    private LimitRows(LimitRows like, int firm) {
        this.problem = like.problem;
        this.borne = like.borne;
        this.steps = like.steps;
        this.overruns = like.overruns;
        this.count = like.count;
        this.cost = like.cost;
        this.gain = like.gain;
        this.members = like.members.stream()
                .map(all -> all.stream().filter(member -> member.firm() == firm).toList())
                .toList();
    }

    /** The same rows, as if only one firm had limits. */
    LimitRows alone(int firm) {
        return new LimitRows(this, firm);
    }

    /** The firms of a row, in file order. */
    List<Member> members(int row) {
        return members.get(row);
    }

    /** Their names. */
    List<String> firms(int row) {
        return members(row).stream()
                .map(member -> problem.firms().get(member.firm()))
                .toList();
    }

    /** Of the firms of a row, the one that may risk least in a step. */
    int strictest(int row, int step) {
        return members.get(row).stream()
                .min(Comparator.comparingLong(member -> limit(member.firm(), step) / member.times()))
                .orElseThrow()
                .firm();
    }

    DivisionProblem problem() {
        return problem;
    }

    /** What plans must bear. */
    Overruns borne() {
        return borne;
    }

    /** A firm's limit in parts of a minor unit. */
    long limit(int firm, int step) {
        return borne.parts(problem.limit(firm, step));
    }

    /** What a row has paid in the end, at worst. */
    long whole(int row) {
        return Arrays.stream(cost[row]).sum() + overruns[row].sum();
    }

    /** The limits as they are, in units of the rows. */
    StepLimits limits() {
        return limits((member, step) -> limit(member.firm(), step) / member.times());
    }

    /**
     * The most a row may be out of pocket for no firm to be exposed to more than {@code share} of its limit; shares above
     * 1 raise the limits.
     */
    StepLimits limitsAtMost(Ratio share) {
        return limits((member, step) -> scaled(share, 0, member, step));
    }

    /** The most a row may be out of pocket for every firm to be exposed to less than {@code share} of its limit. */
    StepLimits limitsBelow(Ratio share) {
        return limits((member, step) -> scaled(share, 1, member, step));
    }

    /** The limits as they are and some minor units more, in units of the rows. */
    StepLimits limitsPlus(long amount) {
        return limits((member, step) -> (limit(member.firm(), step) + borne.parts(amount)) / member.times());
    }

    /** The largest figure, over firms and steps, of a plan given as the step of each task. */
    Ratio worst(int[] stepOf, Figure figure) {
        PlanFigures figures = PlanFigures.of(problem, stepOf, borne);
        Ratio worst = Ratio.ZERO;
        for (List<Member> ofRow : members) {
            for (Member member : ofRow) {
                for (int step = 1; step <= figures.steps(); step++) {
                    long out = figures.worstParts(member.firm(), step);
                    Ratio here = figure.of(out, limit(member.firm(), step));
                    worst = here.compareTo(worst) > 0 ? here : worst;
                }
            }
        }
        return worst;
    }

    /** No limits, but that firms with a limit of zero are never out of pocket. */
    StepLimits limitsAtAnyShare() {
        return limitsAtMost(Ratio.of(Long.MAX_VALUE, 1));
    }

    /**
     * The least share above {@code share} at which some firm can be exposed in some step up to {@code steps}; empty if
     * none can be exposed to more.
     */
    Optional<Ratio> nextAbove(Ratio share, int steps) {
        Optional<Ratio> next = Optional.empty();
        for (int row = 0; row < count; row++) {
            for (Member member : members.get(row)) {
                long whole = member.times() * whole(row);
                for (int step = 1; step <= steps; step++) {
                    long limit = limit(member.firm(), step);
                    BigInteger more = times(share, limit)
                            .divide(BigInteger.valueOf(share.denominator()))
                            .add(BigInteger.ONE);
                    if (limit > 0 && more.compareTo(BigInteger.valueOf(whole)) <= 0) {
                        Ratio here = Ratio.of(more.longValueExact(), limit);
                        next = Optional.of(
                                next.filter(least -> least.compareTo(here) <= 0).orElse(here));
                    }
                }
            }
        }
        return next;
    }

    private StepLimits limits(MemberLimit of) {
        long[][] most = new long[steps + 1][count]; // by step from 1, row
        for (int step = 1; step <= steps; step++) {
            for (int row = 0; row < count; row++) {
                long least = Long.MAX_VALUE;
                for (Member member : members.get(row)) {
                    least = Math.min(least, of.most(member, step));
                }
                most[step][row] = least;
            }
        }
        return StepLimits.of(this, most);
    }

    private long scaled(Ratio share, int less, Member member, int step) {
        BigInteger most = times(share, limit(member.firm(), step))
                .subtract(BigInteger.valueOf(less))
                .max(BigInteger.ZERO); // a firm that is not out of pocket is not exposed
        BigInteger unit = BigInteger.valueOf(share.denominator()).multiply(BigInteger.valueOf(member.times()));
        return most.divide(unit).min(BigInteger.valueOf(MOST)).longValueExact();
    }

    private static BigInteger times(Ratio share, long limit) {
        return BigInteger.valueOf(share.numerator()).multiply(BigInteger.valueOf(limit));
    }

    private List<Long> row(int firm) {
        List<Long> row = new ArrayList<>();
        for (int task = 0; task < problem.taskCount(); task++) {
            row.add(borne.parts(problem.cost(firm, task)));
        }
        for (int task = 0; task < problem.taskCount(); task++) {
            row.add(borne.parts(problem.gain(firm, task)));
        }
        return row;
    }

    /** The greatest common divisor of what a firm's tasks cost more if they overrun, in parts. */
    private long commonPremium(int firm) {
        long common = 0;
        for (int task = 0; task < problem.taskCount(); task++) {
            common = LongMath.gcd(common, borne.premium(problem.cost(firm, task)));
        }
        return common;
    }

    /** What being so far out of pocket under such a limit amounts to, both in parts of a minor unit. */
    interface Figure {
        Ratio of(long outOfPocket, long limit);
    }

    private interface MemberLimit {
        long most(Member member, int step);
    }
}
