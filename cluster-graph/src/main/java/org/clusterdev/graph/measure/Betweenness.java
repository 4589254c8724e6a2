package org.clusterdev.graph.measure;

/** Shortest paths through each vertex, by U. Brandes, "A faster algorithm for betweenness centrality", 2001. */
final class Betweenness {

    private final int[][] out;
    private final int[][] in;
    private final Walk walk;
    private final double[] paths;
    private final double[] dependency;
    private final double[] sum;

    private Betweenness(int[][] out, int[][] in) {
        this.out = out;
        this.in = in;
        this.walk = new Walk(out);
        this.paths = new double[out.length];
        this.dependency = new double[out.length];
        this.sum = new double[out.length];
    }

    /** For each vertex the sum, over ordered pairs of others, of the share of shortest paths through it. O(n(n + m)). */
    static double[] overOrderedPairs(int[][] out, int[][] in) {
        Betweenness betweenness = new Betweenness(out, in);
        for (int source = 0; source < out.length; source++) {
            betweenness.countPaths(source);
            betweenness.passBack();
        }
        return betweenness.sum;
    }

    private void countPaths(int source) {
        walk.from(source);
        paths[source] = 1;
        for (int place = 1; place < walk.reached(); place++) {
            int v = walk.at(place);
            paths[v] = 0;
            for (int tail : in[v]) {
                if (precedes(tail, v)) {
                    paths[v] += paths[tail];
                }
            }
        }
    }

    private void passBack() {
        for (int place = walk.reached() - 1; place > 0; place--) {
            int v = walk.at(place);
            dependency[v] = 0;
            for (int head : out[v]) {
                if (precedes(v, head)) {
                    dependency[v] += paths[v] / paths[head] * (1 + dependency[head]);
                }
            }
            sum[v] += dependency[v];
        }
    }

    /** Distances are whole numbers, so equal lengths are equal exactly. */
    private boolean precedes(int tail, int head) {
        return walk.distance(tail) != Walk.NEVER && walk.distance(tail) + 1 == walk.distance(head);
    }
}
