package org.clusterdev.graph.maturity;

/**
 * Who can be reached from whom along directed arcs, when one vertex is away: bit sets, and no recursion.
 *
 * <p>Strong components by two depth-first searches (Sharir's method), in which a row of 64 arcs is looked at in one
 * step; then each component reaches what its arcs reach. O(n²/64) for a vertex that is away where few components are
 * left, O(n³/64) at worst.
 */
final class Reachability {

    private final int n;
    private final int words;
    private final long[][] out;
    private final long[][] in;

    Reachability(int n) {
        this.n = n;
        this.words = (n + 63) >>> 6;
        this.out = new long[n][words];
        this.in = new long[n][words];
    }

    void arc(int from, int to) {
        out[from][to >>> 6] |= 1L << to;
        in[to][from >>> 6] |= 1L << from;
    }

    /** The least share of the ordered pairs of the others that are joined by a path, over each vertex being away. */
    double resilience() {
        long fewest = Long.MAX_VALUE;
        for (int away = 0; away < n; away++) {
            fewest = StrictMath.min(fewest, joinedWithout(away));
        }
        return fewest / ((n - 1.0) * (n - 2.0));
    }

    /** The ordered pairs of the others that are joined by a path avoiding one vertex. */
    long joinedWithout(int away) {
        int[] finished = finishingOrder(away);
        int[] component = new int[n];
        long[][] members = components(away, finished, component);
        return pairs(members, component, away);
    }

    private long[] allBut(int away) {
        long[] all = new long[words];
        for (int vertex = 0; vertex < n; vertex++) {
            if (vertex != away) {
                all[vertex >>> 6] |= 1L << vertex;
            }
        }
        return all;
    }

    private int[] finishingOrder(int away) {
        long[] fresh = allBut(away);
        int[] order = new int[n - 1];
        int[] path = new int[n];
        int done = 0;
        for (int root = first(fresh, fresh); root >= 0; root = first(fresh, fresh)) {
            int depth = 0;
            path[depth++] = root;
            clear(fresh, root);
            while (depth > 0) {
                int next = first(out[path[depth - 1]], fresh);
                if (next >= 0) {
                    clear(fresh, next);
                    path[depth++] = next;
                } else {
                    order[done++] = path[--depth];
                }
            }
        }
        return order;
    }

    /** The members of each component, the sources first; says of each vertex where it belongs. */
    private long[][] components(int away, int[] finished, int[] component) {
        long[] fresh = allBut(away);
        long[][] members = new long[n][];
        int[] waiting = new int[n];
        int count = 0;
        for (int i = finished.length - 1; i >= 0; i--) {
            if (!has(fresh, finished[i])) {
                continue;
            }
            long[] together = new long[words];
            int size = 0;
            waiting[size++] = finished[i];
            clear(fresh, finished[i]);
            while (size > 0) {
                int vertex = waiting[--size];
                component[vertex] = count;
                together[vertex >>> 6] |= 1L << vertex;
                for (int next = first(in[vertex], fresh); next >= 0; next = first(in[vertex], fresh)) {
                    clear(fresh, next);
                    waiting[size++] = next;
                }
            }
            members[count++] = together;
        }
        return java.util.Arrays.copyOf(members, count);
    }

    private long pairs(long[][] members, int[] component, int away) {
        long[][] reached = new long[members.length][];
        long joined = 0;
        for (int c = members.length - 1; c >= 0; c--) {
            long[] reach = members[c].clone();
            int size = 0;
            for (int vertex = 0; vertex < n; vertex++) {
                if (has(members[c], vertex)) {
                    size++;
                    follow(vertex, reach, reached, component, away);
                }
            }
            reached[c] = reach;
            joined += (long) size * (count(reach) - 1);
        }
        return joined;
    }

    private void follow(int vertex, long[] reach, long[][] reached, int[] component, int away) {
        for (int word = 0; word < words; word++) {
            long open = out[vertex][word] & ~reach[word];
            if (away >>> 6 == word) {
                open &= ~(1L << away);
            }
            while (open != 0) {
                int next = (word << 6) + Long.numberOfTrailingZeros(open);
                long[] further = reached[component[next]];
                for (int w = 0; w < words; w++) {
                    reach[w] |= further[w];
                }
                open &= ~reach[word];
            }
        }
    }

    private int first(long[] row, long[] mask) {
        for (int word = 0; word < words; word++) {
            long both = row[word] & mask[word];
            if (both != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(both);
            }
        }
        return -1;
    }

    private static boolean has(long[] set, int vertex) {
        return (set[vertex >>> 6] & 1L << vertex) != 0;
    }

    private static void clear(long[] set, int vertex) {
        set[vertex >>> 6] &= ~(1L << vertex);
    }

    private static int count(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
