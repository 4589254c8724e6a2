package org.clusterdev.graph.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What tasks are worth at a price bounds the benefit of every part of the action, and is as sharp as it can be. */
class TaskWorthTest {

    private static final List<long[]> PRICES = List.of(
            new long[] {0, 1},
            new long[] {1, 1},
            new long[] {1, 3},
            new long[] {3, 1},
            new long[] {7, 5},
            new long[] {64, 64},
            new long[] {1000, 7});

    @Test
    void boundsEveryPartAfterEveryOtherPart() throws Exception {
        RandomProblems random = new RandomProblems(61);
        int parts = 0;
        for (int at = 0; at < 1_000; at++) {
            DivisionProblem problem = random.next(6, 1);
            LoadForm form = form(problem, Overruns.NONE);
            if (form.cost.length == 0 || isHuge(form)) {
                continue;
            }
            List<Integer> ideals = ideals(form);
            for (long[] price : PRICES) {
                TaskWorth worth = TaskWorth.of(form, 0, price[0], price[1]);
                for (int done : ideals) {
                    for (int part : ideals) {
                        if ((done & ~part) == 0) {
                            holds(form, worth, done, part, problem);
                            parts++;
                        }
                    }
                }
            }
        }
        assertThat(parts).isGreaterThan(100_000);
    }

    @Test
    void isAsSharpAsTheBestPart() throws Exception {
        RandomProblems random = new RandomProblems(62);
        int paidFor = 0;
        for (int at = 0; at < 3_000; at++) {
            DivisionProblem problem = random.next(7, 1);
            LoadForm form = form(problem, Overruns.NONE);
            if (form.cost.length == 0 || isHuge(form)) {
                continue;
            }
            for (long[] price : PRICES) {
                TaskWorth worth = TaskWorth.of(form, 0, price[0], price[1]);
                long best = ideals(form).stream()
                        .mapToLong(part -> value(form, worth, part))
                        .max()
                        .orElseThrow();
                long positive = 0;
                for (int task = 0; task < form.tasks; task++) {
                    positive += worth.of(task, new long[form.words]);
                    long own = price[1] * form.gain[0][task] - price[0] * form.cost[0][task];
                    paidFor += worth.of(task, new long[form.words]) < own ? 1 : 0;
                }
                assertThat(positive).as(() -> Problems.text(problem)).isEqualTo(best);
            }
        }
        assertThat(paidFor).isGreaterThan(2_000); // else nothing flows
    }

    @Test
    void largeAmountsDoNotOverflow() throws Exception {
        Random random = new Random(63);
        int without = 0;
        int priced = 0;
        for (int at = 0; at < 2_000; at++) {
            long most = DivisionProblem.MOST >> random.nextInt(40);
            Overruns overruns =
                    at % 2 == 0 ? Overruns.NONE : Overruns.of(1 + random.nextInt(4), at % 4 == 1 ? "1" : "10");
            DivisionProblem problem = large(random, overruns.isNone() ? most : most / 16);
            LoadForm form = form(problem, overruns);
            for (int row = 0; row < form.cost.length; row++) {
                TaskWorth[] several = TaskWorth.several(form, row, 3, new Meter(Budget.standard(), () -> false));
                without += several.length == 0 ? 1 : 0;
                priced += several.length;
                for (TaskWorth worth : several) {
                    boundsExactly(form, row, worth, problem);
                }
            }
        }
        assertThat(without).isGreaterThan(20);
        assertThat(priced).isGreaterThan(1_000);
    }

    private static void holds(LoadForm form, TaskWorth worth, int done, int part, DivisionProblem problem) {
        long gain = SlowPlans.sum(form.gain[0], part);
        long cost = SlowPlans.sum(form.cost[0], part);
        long doneGain = SlowPlans.sum(form.gain[0], done);
        long doneCost = SlowPlans.sum(form.cost[0], done);
        long[] doneWords = SlowPlans.words(form, done);
        long others = worth.others(doneWords, SlowPlans.words(form, part & ~done), 0);
        assertThat(value(form, worth, part) - value(form, worth, done))
                .as(() -> Problems.text(problem))
                .isLessThanOrEqualTo(others);
        assertThat(worth.most(doneGain, doneCost, others, cost))
                .as(() -> Problems.text(problem))
                .isGreaterThanOrEqualTo(gain);
        if (worth.price > 0) {
            assertThat(worth.least(gain - doneGain, others))
                    .as(() -> Problems.text(problem))
                    .isLessThanOrEqualTo(cost - doneCost);
        }
    }

    /** The most benefit for what each part costs with its worst overruns, and the least cost for its benefit. */
    private static void boundsExactly(LoadForm form, int row, TaskWorth worth, DivisionProblem problem) {
        long[] nothing = new long[form.words];
        for (int part : ideals(form)) {
            BigInteger exact = BigInteger.ZERO;
            for (int task : SlowPlans.tasks(part)) {
                long of = worth.of(task, nothing);
                assertThat(of).isNotNegative();
                exact = exact.add(BigInteger.valueOf(of));
            }
            long others = worth.others(nothing, SlowPlans.words(form, part), 0);
            assertThat(BigInteger.valueOf(others)).isEqualTo(exact);
            long cost = SlowPlans.paid(form, row, part);
            long gain = SlowPlans.sum(form.gain[row], part);
            BigInteger most = BigInteger.valueOf(worth.price)
                    .multiply(BigInteger.valueOf(cost))
                    .add(exact)
                    .divide(BigInteger.valueOf(worth.unit));
            assertThat(BigInteger.valueOf(worth.most(0, 0, others, cost)))
                    .as(() -> Problems.text(problem))
                    .isEqualTo(most)
                    .isGreaterThanOrEqualTo(BigInteger.valueOf(gain));
            assertThat(worth.price == 0 ? 0 : worth.least(gain, others))
                    .as(() -> Problems.text(problem))
                    .isBetween(0L, cost);
        }
    }

    private static long value(LoadForm form, TaskWorth worth, int part) {
        return worth.unit * SlowPlans.sum(form.gain[0], part) - worth.price * SlowPlans.sum(form.cost[0], part);
    }

    private static boolean isHuge(LoadForm form) {
        return Math.max(form.costs[0], form.gains[0]) > 1L << 40;
    }

    private static List<Integer> ideals(LoadForm form) {
        List<Integer> ideals = new ArrayList<>();
        for (int set = 0; set < 1 << form.tasks; set++) {
            if (SlowPlans.isIdeal(form, set)) {
                ideals.add(set);
            }
        }
        return ideals;
    }

    /** One firm, five tasks; costs, gains and limit are less than {@code most} together. */
    private static DivisionProblem large(Random random, long most) {
        long each = Math.max(2, most / 12);
        List<String> names = List.of("t0", "t1", "t2", "t3", "t4");
        List<Long> costs = new ArrayList<>();
        List<Long> gains = new ArrayList<>();
        for (int task = 0; task < names.size(); task++) {
            costs.add(random.nextLong(each));
            gains.add(random.nextLong(each));
        }
        DivisionProblem.Builder problem = DivisionProblem.of(org.joda.money.CurrencyUnit.of("XXX"), names)
                .firm("f0", costs, gains, List.of(each));
        for (int to = 1; to < names.size(); to++) {
            problem.before(names.get(random.nextInt(to)), names.get(to));
        }
        return problem.build();
    }

    private static LoadForm form(DivisionProblem problem, Overruns overruns) throws Meter.Stopped {
        return LoadForm.of(
                TaskGraph.of(problem),
                LimitRows.of(problem, overruns),
                EnablingRows.NONE,
                new Meter(Budget.standard(), () -> false));
    }
}
