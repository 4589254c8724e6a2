package org.clusterdev.testkit;

import org.clusterdev.graph.maturity.MaturityModel;

/** The library's own measure keeps the method's laws. */
class StandardMaturityTest implements MaturityModelLaws {

    @Override
    public MaturityModel model() {
        return MaturityModel.standard();
    }
}
