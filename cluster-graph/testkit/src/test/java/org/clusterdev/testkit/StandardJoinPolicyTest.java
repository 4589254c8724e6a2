package org.clusterdev.testkit;

import org.clusterdev.graph.readiness.JoinPolicy;

/** The library's own policy keeps the method's laws. */
class StandardJoinPolicyTest implements JoinPolicyLaws {

    @Override
    public JoinPolicy policy() {
        return JoinPolicy.standard();
    }
}
