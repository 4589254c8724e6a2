package org.clusterdev.graph.measure;

/**
 * Ordered pairs that each vertex alone keeps joined: (s, t) is cut by v if v lies on every path from s to t, that is,
 * if v dominates t as seen from s.
 *
 * <p>Dominators by K. D. Cooper, T. J. Harvey and K. Kennedy, "A simple, fast dominance algorithm", 2001, with vertices
 * numbered by distance: a dominator is nearer than what it dominates.
 */
final class Bottlenecks {

    private static final int UNKNOWN = -1;

    private final int[][] in;
    private final Walk walk;
    private final int[] place;
    private final int[] dominator;
    private final long[] cut;

    private Bottlenecks(int[][] out, int[][] in) {
        this.in = in;
        this.walk = new Walk(out);
        this.place = new int[out.length];
        this.dominator = new int[out.length];
        this.cut = new long[out.length];
    }

    /** How many ordered pairs of others each vertex cuts by its removal. O(n·m) on the structures that occur. */
    static long[] pairsCut(int[][] out, int[][] in) {
        Bottlenecks bottlenecks = new Bottlenecks(out, in);
        for (int source = 0; source < out.length; source++) {
            bottlenecks.findDominators(source);
            bottlenecks.countDominated();
        }
        return bottlenecks.cut;
    }

    private void findDominators(int source) {
        walk.from(source);
        for (int p = 0; p < walk.reached(); p++) {
            place[walk.at(p)] = p;
            dominator[p] = UNKNOWN;
        }
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int p = 1; p < walk.reached(); p++) {
                int found = dominatorOf(walk.at(p));
                changed |= found != dominator[p];
                dominator[p] = found;
            }
        }
    }

    /** The nearest vertex common to all ways from the source, as far as they are known; its place. */
    private int dominatorOf(int v) {
        if (walk.distance(v) == 1) {
            return 0;
        }
        int common = UNKNOWN;
        for (int tail : in[v]) {
            boolean known = walk.distance(tail) != Walk.NEVER && dominator[place[tail]] != UNKNOWN;
            if (known) {
                common = common == UNKNOWN ? place[tail] : meet(common, place[tail]);
            }
            if (common == 0) {
                return 0;
            }
        }
        return common;
    }

    private int meet(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = dominator[a];
            } else {
                b = dominator[b];
            }
        }
        return a;
    }

    private void countDominated() {
        int[] below = new int[walk.reached()];
        for (int p = walk.reached() - 1; p > 0; p--) {
            cut[walk.at(p)] += below[p];
            below[dominator[p]] += below[p] + 1;
        }
    }
}
