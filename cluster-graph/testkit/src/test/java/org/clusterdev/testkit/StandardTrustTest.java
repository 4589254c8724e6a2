package org.clusterdev.testkit;

import org.clusterdev.graph.trust.TrustModel;

/** The library's own way to read trust keeps the method's laws. */
class StandardTrustTest implements TrustModelLaws {

    @Override
    public TrustModel model() {
        return TrustModel.standard();
    }
}
