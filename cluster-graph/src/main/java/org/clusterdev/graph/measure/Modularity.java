package org.clusterdev.graph.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The search for a division of high modularity: vertices move to the neighbouring community where they add most, then
 * communities do, until nothing moves; from several orders of the vertices, of which the best result stays.
 */
final class Modularity {

    /** Fixed, so that the same graph gives the same communities; any number would do. */
    private static final long SEED = 2005;

    private static final int MOST_ORDERS = 100;
    private static final int FEWEST_ORDERS = 5;
    private static final int WORK = 1_000_000;
    private static final double SLACK = 1e-12;

    private final Level ground;

    private Modularity(Level ground) {
        this.ground = ground;
    }

    static Modularity ofMutualTies(Structure structure) {
        int n = structure.size();
        List<List<Link>> links = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            List<Link> own = new ArrayList<>();
            for (int head : structure.out()[v]) {
                double mutual = Math.min(structure.belief(v, head), structure.belief(head, v));
                if (mutual > 0) {
                    own.add(new Link(head, mutual));
                }
            }
            links.add(own);
        }
        return new Modularity(new Level(links));
    }

    /** The community of each vertex. O(orders · m) or so. */
    int[] bestLabels() {
        int n = ground.size();
        int[] order = identity(n);
        int[] best = identity(n);
        double highest = of(best);
        Random random = new Random(SEED);
        for (int tried = 0; tried < orders(); tried++) {
            int[] found = search(order);
            double modularity = of(found);
            if (modularity > highest + SLACK) {
                highest = modularity;
                best = found;
            }
            shuffle(order, random);
        }
        return best;
    }

    private int orders() {
        return Math.max(FEWEST_ORDERS, Math.min(MOST_ORDERS, WORK / (1 + ground.size() + ground.linkCount())));
    }

    private static int[] identity(int n) {
        int[] numbers = new int[n];
        Arrays.setAll(numbers, v -> v);
        return numbers;
    }

    private static void shuffle(int[] order, Random random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
    }

    /** Alternates moves of communities and of single vertices until neither helps. */
    private int[] search(int[] order) {
        int[] labels = identity(ground.size());
        while (ground.move(labels, order)) {
            mergeUpwards(labels);
        }
        return labels;
    }

    private void mergeUpwards(int[] labels) {
        int parts = renumber(labels);
        Level level = ground.merged(labels, parts);
        int[] moved = identity(parts);
        while (level.move(moved, identity(parts))) {
            parts = renumber(moved);
            level = level.merged(moved, parts);
            for (int v = 0; v < labels.length; v++) {
                labels[v] = moved[labels[v]];
            }
            moved = identity(parts);
        }
    }

    /** Numbers parts from 0 by first member; how many there are. */
    private static int renumber(int[] labels) {
        int[] numbers = new int[labels.length];
        Arrays.fill(numbers, -1);
        int parts = 0;
        for (int v = 0; v < labels.length; v++) {
            if (numbers[labels[v]] < 0) {
                numbers[labels[v]] = parts++;
            }
            labels[v] = numbers[labels[v]];
        }
        return parts;
    }

    /** The modularity of a division; 0 without ties. */
    double of(int[] labels) {
        return ground.modularity(labels);
    }

    /** A tie to a vertex of the same level. */
    private record Link(int to, double weight) {}

    /** The graph with some vertices merged into one each. */
    private static final class Level {

        private final List<List<Link>> links;
        private final double[] inside;
        private final double[] strength;
        private final double all;

        Level(List<List<Link>> links) {
            this(links, new double[links.size()]);
        }

        private Level(List<List<Link>> links, double[] inside) {
            this.links = links;
            this.inside = inside;
            this.strength = new double[links.size()];
            double sum = 0;
            for (int v = 0; v < strength.length; v++) {
                strength[v] = inside[v];
                for (Link link : links.get(v)) {
                    strength[v] += link.weight();
                }
                sum += strength[v];
            }
            this.all = sum;
        }

        int size() {
            return links.size();
        }

        int linkCount() {
            return links.stream().mapToInt(List::size).sum();
        }

        /** Moves vertices, in this order, until none gains; whether any did. */
        boolean move(int[] labels, int[] order) {
            double[] strengths = new double[size()];
            for (int v = 0; v < size(); v++) {
                strengths[labels[v]] += strength[v];
            }
            double[] towards = new double[size()];
            boolean anyMoved = false;
            boolean moved = all > 0;
            while (moved) {
                moved = false;
                for (int v : order) {
                    moved |= moves(v, labels, strengths, towards);
                }
                anyMoved |= moved;
            }
            return anyMoved;
        }

        private boolean moves(int v, int[] labels, double[] strengths, double[] towards) {
            int own = labels[v];
            for (Link link : links.get(v)) {
                towards[labels[link.to()]] += link.weight();
            }
            strengths[own] -= strength[v];
            int best = own;
            double highest = towards[own] - strength[v] * strengths[own] / all;
            for (Link link : links.get(v)) {
                int label = labels[link.to()];
                double gain = towards[label] - strength[v] * strengths[label] / all;
                if (gain > highest + SLACK) {
                    highest = gain;
                    best = label;
                }
            }
            strengths[best] += strength[v];
            for (Link link : links.get(v)) {
                towards[labels[link.to()]] = 0;
            }
            labels[v] = best;
            return best != own;
        }

        /** Each part as one vertex. */
        Level merged(int[] partOf, int parts) {
            double[] within = new double[parts];
            List<List<Integer>> members = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                members.add(new ArrayList<>());
            }
            for (int v = 0; v < size(); v++) {
                members.get(partOf[v]).add(v);
                within[partOf[v]] += inside[v];
            }
            List<List<Link>> between = new ArrayList<>();
            double[] weight = new double[parts];
            for (int part = 0; part < parts; part++) {
                for (int v : members.get(part)) {
                    for (Link link : links.get(v)) {
                        weight[partOf[link.to()]] += link.weight();
                    }
                }
                within[part] += weight[part];
                weight[part] = 0;
                between.add(drained(weight));
            }
            return new Level(between, within);
        }

        private static List<Link> drained(double[] weight) {
            List<Link> links = new ArrayList<>();
            for (int part = 0; part < weight.length; part++) {
                if (weight[part] > 0) {
                    links.add(new Link(part, weight[part]));
                    weight[part] = 0;
                }
            }
            return links;
        }

        double modularity(int[] labels) {
            if (all == 0) {
                return 0;
            }
            double[] within = new double[size()];
            double[] strengths = new double[size()];
            for (int v = 0; v < size(); v++) {
                strengths[labels[v]] += strength[v];
                within[labels[v]] += inside[v];
                for (Link link : links.get(v)) {
                    within[labels[v]] += labels[link.to()] == labels[v] ? link.weight() : 0;
                }
            }
            double sum = 0;
            for (int label = 0; label < size(); label++) {
                double share = strengths[label] / all;
                sum += within[label] / all - share * share;
            }
            return sum;
        }
    }
}
