package org.clusterdev.graph.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;

/** Every measure against the slowest way to compute it, and against JGraphT where that is right. */
@Domain(StructureArbitraries.class)
class MeasureProperties {

    private static final double CLOSE = 1e-12;
    private static final int FAR = 1000;

    @Property(tries = 300)
    void pairsCutIsWhatRemovalCuts(@ForAll Structure structure) {
        Scores cut = structure.brokerage().pairsCut();
        for (int v = 0; v < structure.size(); v++) {
            int lost = 0;
            int[][] with = distances(structure, -1);
            int[][] without = distances(structure, v);
            for (int s = 0; s < structure.size(); s++) {
                for (int t = 0; t < structure.size(); t++) {
                    boolean others = s != t && s != v && t != v;
                    lost += others && with[s][t] < FAR && without[s][t] >= FAR ? 1 : 0;
                }
            }
            assertThat(cut.of("f" + v).orElseThrow()).isEqualTo(lost);
        }
    }

    @Property(tries = 300)
    void betweennessIsThatOfAllShortestPaths(@ForAll Structure structure) {
        Scores betweenness = structure.brokerage().betweenness();
        int[][] far = distances(structure, -1);
        for (int v = 0; v < structure.size(); v++) {
            double sum = 0;
            for (int s = 0; s < structure.size(); s++) {
                for (int t = 0; t < structure.size(); t++) {
                    if (s != t && s != v && t != v && far[s][t] < FAR && far[s][v] + far[v][t] == far[s][t]) {
                        sum += paths(structure, far, s, v) * paths(structure, far, v, t) / paths(structure, far, s, t);
                    }
                }
            }
            assertThat(betweenness.of("f" + v).orElseThrow())
                    .isCloseTo(structure.isDirected() ? sum : sum / 2, within(CLOSE));
        }
    }

    @Property(tries = 200)
    void agreesWithJGraphTWhereThatIsRight(@ForAll Structure structure) {
        Assume.that(structure.size() > 1);
        Graph<Integer, DefaultEdge> graph = graph(structure);
        same(structure.brokerage().betweenness(), new BetweennessCentrality<>(graph).getScores());
        same(structure.connectivity().harmonicCloseness(), new HarmonicCentrality<>(graph, false, true).getScores());
        if (!structure.isDirected()) {
            same(structure.cohesion().localClustering(), new ClusteringCoefficient<>(graph).getScores());
        }
    }

    @Property(tries = 200)
    void pageRankIsJGraphTs(@ForAll Structure structure) {
        Assume.that(structure.size() > 0);
        Map<Integer, Double> expected = new PageRank<>(graph(structure), 0.85, 1000, 1e-15).getScores();
        Scores found = structure.connectivity().pageRank();
        expected.forEach(
                (v, score) -> assertThat(found.of("f" + v).orElseThrow()).isCloseTo(score, within(1e-10)));
        assertThat(found.values().values().stream().mapToDouble(s -> s).sum()).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 200)
    void keyPlayersAreTheBestOfAllSets(@ForAll Structure structure) {
        int n = structure.size();
        int[][] heard = distances(structure, -1);
        int[][] near = distances(structure.undirected(), -1);
        for (int size = 1; size <= Math.min(3, n); size++) {
            double mostHeard = 0;
            double widest = 0;
            for (int set = 0; set < 1 << n; set++) {
                if (Integer.bitCount(set) == size) {
                    mostHeard = Math.max(mostHeard, reach(heard, set, n));
                    widest = Math.max(widest, reach(near, set, n));
                }
            }
            assertThat(structure.brokerage().mostHeard(size).value()).isCloseTo(mostHeard, within(CLOSE));
            assertThat(structure.brokerage().widestReach(size).value()).isCloseTo(widest, within(CLOSE));
        }
    }

    @Property(tries = 100)
    void scoresOfOneAreSetsOfOne(@ForAll Structure structure) {
        Assume.that(structure.size() > 0);
        Brokerage brokerage = structure.brokerage();
        assertThat(brokerage.widestReach(1).members()).isEqualTo(firstBest(brokerage.reach()));
        assertThat(brokerage.mostMissed(1).members()).isEqualTo(firstBest(brokerage.fragmentation()));
    }

    private static List<String> firstBest(Scores scores) {
        double highest =
                scores.values().values().stream().mapToDouble(s -> s).max().orElseThrow();
        return scores.values().entrySet().stream()
                .filter(entry -> entry.getValue() > highest - CLOSE)
                .map(Map.Entry::getKey)
                .limit(1)
                .toList();
    }

    @Property(tries = 150)
    void communitiesOfSmallGraphsAreTheBest(@ForAll Structure structure) {
        Assume.that(structure.size() <= 6);
        double best = bestModularity(structure, new int[structure.size()], 0, 0);
        double found = structure.communities().modularity().value();
        assertThat(found).isCloseTo(best, within(CLOSE));
    }

    @Property(tries = 100)
    void communitiesJoinOnlyMutualTrust(@ForAll Structure structure) {
        for (List<String> group : structure.communities().groups()) {
            for (String member : group) {
                assertThat(group)
                        .anyMatch(other -> !other.equals(member)
                                && structure.hasArc(member, other)
                                && structure.hasArc(other, member));
            }
        }
    }

    @Property(tries = 100)
    void brokerRolesAreTriplesWithoutAShortcut(@ForAll Structure structure) {
        Map<String, String> groups = new java.util.HashMap<>();
        structure.vertices().forEach(id -> groups.put(id, Integer.parseInt(id.substring(1)) % 2 == 0 ? "even" : "odd"));
        Map<String, BrokerRoles> roles = structure.brokerage().roles(groups);
        for (String broker : structure.vertices()) {
            int[] counts = new int[4];
            for (String a : structure.vertices()) {
                for (String c : structure.vertices()) {
                    boolean brokered = !a.equals(c)
                            && structure.hasArc(a, broker)
                            && structure.hasArc(broker, c)
                            && !structure.hasArc(a, c);
                    boolean aHome = groups.get(a).equals(groups.get(broker));
                    boolean cHome = groups.get(c).equals(groups.get(broker));
                    counts[(aHome ? 0 : 2) + (cHome ? 0 : 1)] += brokered ? 1 : 0;
                }
            }
            assertThat(roles.get(broker)).isEqualTo(new BrokerRoles(counts[0], counts[3], counts[2], counts[1], 0));
        }
    }

    @Property(tries = 100)
    void everyMeasureIsFiniteAndKeepsTheOrder(@ForAll Structure structure) {
        List<Measure> measures = structure.measures();
        assertThat(measures.stream().map(Measure::name))
                .containsExactly(
                        "density",
                        "reciprocity",
                        "transitivity",
                        "localClustering",
                        "components.weak",
                        "components.strong",
                        "coreness",
                        "inDegree",
                        "outDegree",
                        "betweenness",
                        "closeness.harmonic",
                        "pageRank",
                        "constraint",
                        "pairsCut",
                        "kppPos",
                        "kppNeg",
                        "communities",
                        "centralization.inDegree",
                        "centralization.betweenness");
        for (Measure measure : measures) {
            List<String> ids = new ArrayList<>(structure.vertices());
            ids.retainAll(measure.values().keySet());
            assertThat(measure.values().keySet()).containsExactlyElementsOf(ids);
            assertThat(measure.toString().length()).isLessThan(1000);
        }
        assertThat(structure.measures()).isEqualTo(measures);
    }

    private static void same(Scores found, Map<Integer, Double> expected) {
        expected.forEach((v, score) -> assertThat(found.of("f" + v).orElseThrow())
                .as(found.name() + " of " + v)
                .isCloseTo(score, within(CLOSE)));
    }

    private static Graph<Integer, DefaultEdge> graph(Structure structure) {
        Graph<Integer, DefaultEdge> graph = structure.isDirected()
                ? new SimpleDirectedGraph<>(DefaultEdge.class)
                : new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < structure.size(); v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < structure.size(); v++) {
            for (int w : structure.out()[v]) {
                graph.addEdge(v, w);
            }
        }
        return graph;
    }

    /** Floyd and Warshall's, with one vertex taken out. */
    private static int[][] distances(Structure structure, int removed) {
        int n = structure.size();
        int[][] far = new int[n][n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                boolean there = s != removed && t != removed;
                far[s][t] = s == t ? 0 : there && structure.belief(s, t) > 0 ? 1 : FAR;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    far[s][t] = Math.min(far[s][t], far[s][k] + far[k][t]);
                }
            }
        }
        return far;
    }

    private static double paths(Structure structure, int[][] far, int s, int t) {
        if (s == t) {
            return 1;
        }
        double sum = 0;
        for (int next = 0; next < structure.size(); next++) {
            if (structure.belief(s, next) > 0 && 1 + far[next][t] == far[s][t]) {
                sum += paths(structure, far, next, t);
            }
        }
        return sum;
    }

    private static double reach(int[][] far, int set, int n) {
        double sum = 0;
        for (int v = 0; v < n; v++) {
            double nearest = 0;
            for (int member = 0; member < n; member++) {
                if ((set >> member & 1) == 1 && far[v][member] < FAR) {
                    nearest = Math.max(nearest, v == member ? 1 : 1.0 / far[v][member]);
                }
            }
            sum += nearest;
        }
        return sum / n;
    }

    private static double bestModularity(Structure structure, int[] labels, int v, int used) {
        if (v == labels.length) {
            return modularity(structure, labels);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int label = 0; label <= used; label++) {
            labels[v] = label;
            best = Math.max(best, bestModularity(structure, labels, v + 1, Math.max(used, label + 1)));
        }
        return best;
    }

    private static double modularity(Structure structure, int[] labels) {
        int n = labels.length;
        double[] strength = new double[n];
        double all = 0;
        for (int v = 0; v < n; v++) {
            for (int w = 0; w < n; w++) {
                strength[v] += mutual(structure, v, w);
            }
            all += strength[v];
        }
        double sum = 0;
        for (int v = 0; v < n && all > 0; v++) {
            for (int w = 0; w < n; w++) {
                sum += labels[v] == labels[w]
                        ? mutual(structure, v, w) / all - strength[v] * strength[w] / all / all
                        : 0;
            }
        }
        return sum;
    }

    private static double mutual(Structure structure, int v, int w) {
        return Math.min(structure.belief(v, w), structure.belief(w, v));
    }
}
