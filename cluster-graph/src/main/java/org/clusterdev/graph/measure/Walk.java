package org.clusterdev.graph.measure;

import java.util.Arrays;

/**
 * The vertices within reach of one, nearest first: breadth-first search with its memory kept from run to run.
 *
 * <p>Mutable, for use inside one method.
 */
final class Walk {

    /** The distance of what cannot be reached. */
    static final int NEVER = -1;

    private final int[][] heads;
    private final int[] order;
    private final int[] distance;
    private int reached;

    Walk(int[][] heads) {
        this.heads = heads;
        this.order = new int[heads.length];
        this.distance = new int[heads.length];
    }

    /** Starts anew from one vertex. O(n + m). */
    Walk from(int source) {
        Arrays.fill(distance, NEVER);
        distance[source] = 0;
        order[0] = source;
        reached = 1;
        for (int next = 0; next < reached && reached < heads.length; next++) {
            visit(order[next]);
        }
        return this;
    }

    private void visit(int v) {
        for (int head : heads[v]) {
            if (distance[head] == NEVER) {
                distance[head] = distance[v] + 1;
                order[reached++] = head;
            }
        }
    }

    /** How many were reached, the start included. */
    int reached() {
        return reached;
    }

    /** The vertex that was reached in this place; 0 is the start. */
    int at(int place) {
        return order[place];
    }

    int distance(int v) {
        return distance[v];
    }

    /** The sum of 1/distance over all others that were reached, in the order of distance. */
    double inverseDistances() {
        double sum = 0;
        int place = 1;
        while (place < reached) {
            int length = distance[order[place]];
            int first = place;
            while (place < reached && distance[order[place]] == length) {
                place++;
            }
            sum += (place - first) / (double) length;
        }
        return sum;
    }
}
