package org.clusterdev.examples.crooked.action;

import org.jgrapht.Graph;
import org.slf4j.Logger;

/** A second type of that name, which draws graphs and keeps a log where neither is wanted. */
public interface Policy {

    Graph<String, String> graph();

    void writeTo(Logger log);
}
