package org.clusterdev.graph.decompose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The least total weight of a set of items that holds, with each item, all that it needs: exact, in integers of any size.
 *
 * <p>A minimum cut between what is worth having and what is not (J.-C. Picard, "Maximal closure of a graph and
 * applications to combinatorial problems", 1976), found by shortest augmenting paths in layers (E. A. Dinic, 1970).
 * O(items² · needs), in practice far less.
 */
final class MinimumClosure {

    private final int source;
    private final int sink;
    private final BigInteger[] weight;
    private final boolean[] included;
    private final boolean[] excluded;
    private final List<int[]> needs = new ArrayList<>();

    private final List<List<Integer>> arcs = new ArrayList<>(); // by node; arc ^ 1 is its reverse
    private final List<Integer> heads = new ArrayList<>();
    private final List<BigInteger> room = new ArrayList<>();
    private int[] layer = {};
    private int[] tried = {};

    MinimumClosure(int items) {
        this.source = items;
        this.sink = items + 1;
        this.weight = new BigInteger[items];
        Arrays.fill(weight, BigInteger.ZERO);
        this.included = new boolean[items];
        this.excluded = new boolean[items];
        for (int node = 0; node < items + 2; node++) {
            arcs.add(new ArrayList<>());
        }
    }

    /** Adds to the weight of an item. */
    void add(int item, BigInteger more) {
        weight[item] = weight[item].add(more);
    }

    /** Demands that the set hold an item. */
    void include(int item) {
        included[item] = true;
    }

    /** Demands that it not. */
    void exclude(int item) {
        excluded[item] = true;
    }

    /** Demands that the set hold {@code first} if it holds {@code item}. */
    void needs(int item, int first) {
        needs.add(new int[] {item, first});
    }

    /** The least total weight; empty if the demands contradict each other. To be asked once. */
    Optional<BigInteger> least() {
        BigInteger below = BigInteger.ZERO; // the weight of all that is worth having
        BigInteger unlimited = Arrays.stream(weight).map(BigInteger::abs).reduce(BigInteger.ONE, BigInteger::add);
        for (int item = 0; item < weight.length; item++) {
            if (weight[item].signum() < 0) {
                below = below.add(weight[item]);
                arc(source, item, weight[item].negate());
            } else {
                arc(item, sink, weight[item]);
            }
            if (included[item]) {
                arc(source, item, unlimited);
            }
            if (excluded[item]) {
                arc(item, sink, unlimited);
            }
        }
        needs.forEach(need -> arc(need[0], need[1], unlimited));
        BigInteger cut = flow();
        return cut.compareTo(unlimited) < 0 ? Optional.of(cut.add(below)) : Optional.empty();
    }

    private void arc(int tail, int head, BigInteger most) {
        if (most.signum() > 0) {
            arcs.get(tail).add(heads.size());
            heads.add(head);
            room.add(most);
            arcs.get(head).add(heads.size());
            heads.add(tail);
            room.add(BigInteger.ZERO);
        }
    }

    private BigInteger flow() {
        BigInteger flow = BigInteger.ZERO;
        while (findLayers()) {
            tried = new int[layer.length];
            for (BigInteger more = augment(); more.signum() > 0; more = augment()) {
                flow = flow.add(more);
            }
        }
        return flow;
    }

    /** By node, how many arcs with room it is away from the source; -1 if it cannot be reached. */
    private boolean findLayers() {
        layer = new int[arcs.size()];
        Arrays.fill(layer, -1);
        layer[source] = 0;
        int[] queue = new int[layer.length];
        queue[0] = source;
        int found = 1;
        for (int at = 0; at < found; at++) {
            for (int arc : arcs.get(queue[at])) {
                int head = heads.get(arc);
                if (layer[head] < 0 && room.get(arc).signum() > 0) {
                    layer[head] = layer[queue[at]] + 1;
                    queue[found++] = head;
                }
            }
        }
        return layer[sink] >= 0;
    }

    /** Sends what fits along one path through the layers; nothing if there is none left. */
    private BigInteger augment() {
        List<Integer> path = new ArrayList<>();
        int node = source;
        while (node != sink) {
            int arc = next(node);
            if (arc >= 0) {
                path.add(arc);
                node = heads.get(arc);
            } else if (path.isEmpty()) {
                return BigInteger.ZERO;
            } else {
                layer[node] = -1; // leads nowhere
                node = heads.get(path.remove(path.size() - 1) ^ 1);
            }
        }
        BigInteger fits = path.stream().map(room::get).reduce(BigInteger::min).orElse(BigInteger.ZERO);
        for (int arc : path) {
            room.set(arc, room.get(arc).subtract(fits));
            room.set(arc ^ 1, room.get(arc ^ 1).add(fits));
        }
        return fits;
    }

    private int next(int node) {
        List<Integer> out = arcs.get(node);
        for (; tried[node] < out.size(); tried[node]++) {
            int arc = out.get(tried[node]);
            if (room.get(arc).signum() > 0 && layer[heads.get(arc)] == layer[node] + 1) {
                return arc;
            }
        }
        return -1;
    }
}
