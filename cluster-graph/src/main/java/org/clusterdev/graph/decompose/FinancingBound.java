package org.clusterdev.graph.decompose;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps that financing alone asks for: how much a row can have paid by each step if benefits came in fractions of
 * tasks, best first, and precedence did not matter.
 *
 * <p>x(1) = L(1), x(t+1) = L(t+1) + B(x(t)), where B(x) is the most benefit that tasks of cost x can bring (fractional
 * knapsack); the least t with x(t) ≥ the whole cost is a lower bound for every form and objective. For tasks that just
 * repay themselves and one limit it is the whole cost ÷ the limit, rounded up. Source: ours.
 */
final class FinancingBound {

    private final long[] cost; // by benefit for money, best first
    private final long[] gain;
    private final long whole;

    private FinancingBound(long[] cost, long[] gain) {
        int[] paid = IntStream.range(0, cost.length)
                .filter(task -> cost[task] > 0)
                .boxed()
                .sorted((one, two) -> Ratio.compareProducts(gain[two], cost[one], gain[one], cost[two]))
                .mapToInt(Integer::intValue)
                .toArray();
        long free = 0;
        for (int task = 0; task < cost.length; task++) {
            free += cost[task] == 0 ? gain[task] : 0;
        }
        this.cost = new long[paid.length + 1];
        this.gain = new long[paid.length + 1];
        this.gain[0] = free; // what costs nothing comes first
        for (int at = 0; at < paid.length; at++) {
            this.cost[at + 1] = cost[paid[at]];
            this.gain[at + 1] = gain[paid[at]];
        }
        this.whole = Arrays.stream(cost).sum();
    }

    static FinancingBound of(long[] cost, long[] gain) {
        return new FinancingBound(cost, gain);
    }

    /**
     * The least number of steps.
     *
     * @param most the row's limits by step from 1
     * @return {@code most.length}, more steps than there are tasks, if the action cannot be financed at all
     */
    int steps(long[] most) {
        long received = 0;
        for (int step = 1; step < most.length; step++) {
            long reach = most[step] + received;
            if (reach >= whole) {
                return step;
            }
            received = benefit(reach);
        }
        return most.length;
    }

    /** The most that can have been paid by the end of each step, as long as that is not the whole. */
    List<Long> reach(long[] most) {
        List<Long> reached = new ArrayList<>();
        long received = 0;
        for (int step = 1; step < most.length && most[step] + received < whole; step++) {
            reached.add(most[step] + received);
            received = benefit(most[step] + received);
        }
        return reached;
    }

    /**
     * What must have been received by the end of each step, from 0, for the rest to be paid for in so many steps: the
     * same, read from the end. Everything is paid for in the last step, hence so much benefit one step earlier, which
     * costs at least so much.
     *
     * @param most the row's limits by step from 1
     */
    long[] leastBenefit(long[] most, int steps) {
        long[] least = new long[steps + 1];
        long mustPay = whole;
        for (int step = steps - 1; step >= 0; step--) {
            least[step] = Math.max(0, mustPay - most[step + 1]);
            mustPay = price(least[step]);
        }
        return least;
    }

    /** The least that tasks can cost that bring so much benefit, in fractions, rounded down. */
    private long price(long benefit) {
        long left = benefit;
        long price = 0;
        for (int at = 0; at < cost.length && left > 0; at++) {
            if (gain[at] > left) {
                return price + part(cost[at], left, gain[at]);
            }
            left -= gain[at];
            price += gain[at] == 0 ? 0 : cost[at];
        }
        return left > 0 ? Long.MAX_VALUE / 4 : price; // more than there is: no step has it
    }

    private long benefit(long money) {
        long left = money;
        long benefit = 0;
        for (int at = 0; at < cost.length; at++) {
            if (cost[at] > left) {
                return benefit + part(gain[at], left, cost[at]);
            }
            left -= cost[at];
            benefit += gain[at];
        }
        return benefit;
    }

    /** ⌊amount · part ÷ whole⌋: amounts are whole minor units, so that rounding down keeps the bounds valid. */
    private static long part(long amount, long part, long whole) {
        if (amount == 0 || part <= Long.MAX_VALUE / amount) {
            return LongMath.divide(amount * part, whole, RoundingMode.FLOOR);
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
