package org.clusterdev.graph.measure;

import com.google.common.math.LongMath;
import java.util.List;

/** The Shapley value of the game in which a coalition earns one for each ordered pair that it joins by itself. */
final class Myerson {

    /** Beyond this many, all coalitions are too many. */
    static final int MOST = 16;

    private final int[] heads;
    private final int players;
    private final int[] worth;

    private Myerson(int[] heads) {
        this.heads = heads;
        this.players = heads.length;
        this.worth = new int[1 << players];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            worth[coalition] = pairsJoined(coalition);
        }
    }

    /** The value of each member of a component, in its order. O(2^k · k²). */
    static double[] values(int[][] out, List<Integer> component) {
        int[] heads = new int[component.size()];
        for (int player = 0; player < heads.length; player++) {
            for (int head : out[component.get(player)]) {
                heads[player] |= 1 << component.indexOf(head);
            }
        }
        Myerson game = new Myerson(heads);
        double[] values = new double[heads.length];
        for (int player = 0; player < heads.length; player++) {
            values[player] = game.value(player);
        }
        return values;
    }

    /** Whole numbers are added up by size of coalition, so that rounding does not depend on the order. */
    private double value(int player) {
        long[] added = new long[players];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            if ((coalition >> player & 1) == 0) {
                added[Integer.bitCount(coalition)] += worth[coalition | 1 << player] - worth[coalition];
            }
        }
        double value = 0;
        for (int size = 0; size < players; size++) {
            value += added[size] / (double) (players * LongMath.binomial(players - 1, size));
        }
        return value;
    }

    private int pairsJoined(int coalition) {
        int pairs = 0;
        for (int left = coalition; left != 0; left &= left - 1) {
            pairs += Integer.bitCount(reached(Integer.numberOfTrailingZeros(left), coalition)) - 1;
        }
        return pairs;
    }

    private int reached(int source, int coalition) {
        int reached = 1 << source;
        int fresh = reached;
        while (fresh != 0) {
            int next = 0;
            for (int left = fresh; left != 0; left &= left - 1) {
                next |= heads[Integer.numberOfTrailingZeros(left)];
            }
            fresh = next & coalition & ~reached;
            reached |= fresh;
        }
        return reached;
    }
}
