package org.clusterdev.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.SampleReportingFormat;
import org.clusterdev.graph.trust.NetworkSnapshot;

/** Shows the network and all that happened where jqwik reports a counter-example. */
public final class SnapshotReportingFormat implements SampleReportingFormat {

    /** For jqwik, which makes its own. */
    public SnapshotReportingFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof NetworkSnapshot;
    }

    @Override
    public Object report(Object value) {
        NetworkSnapshot snapshot = (NetworkSnapshot) value;
        Map<Object, Object> report = new LinkedHashMap<>();
        report.put("network", snapshot.network());
        report.put("as of", snapshot.asOf().map(Object::toString).orElse("no day"));
        report.put("events", snapshot.record().events());
        return report;
    }
}
