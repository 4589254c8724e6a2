// What the lab knows from the start: the words of the library, and a sample case.
import java.time.LocalDate
import java.nio.file.Path
import org.clusterdev.graph.*
import org.clusterdev.graph.decompose.*
import org.clusterdev.graph.diagnosis.*
import org.clusterdev.graph.maturity.*
import org.clusterdev.graph.measure.*
import org.clusterdev.graph.plan.*
import org.clusterdev.graph.readiness.*
import org.clusterdev.graph.trust.*
import org.clusterdev.model.*
import org.clusterdev.model.action.*
import org.clusterdev.model.actor.*
import org.clusterdev.model.cluster.*
import org.clusterdev.model.evidence.*
import org.clusterdev.model.funding.*
import org.clusterdev.model.history.*
import org.clusterdev.model.programme.*
import org.clusterdev.examples.*
import org.clusterdev.examples.cases.*
import static org.clusterdev.model.action.AgreementForm.*
import static org.clusterdev.model.action.Complexity.*
import static org.clusterdev.model.action.GainType.*
import static org.clusterdev.model.action.Precedence.*
import static org.clusterdev.model.actor.DevelopmentAgent.fullTime
import static org.clusterdev.model.actor.DevelopmentAgent.partTime
import static org.clusterdev.model.actor.Support.*
import static org.clusterdev.model.history.CompletedAction.failure
import static org.clusterdev.model.history.CompletedAction.success
var study = Lab.study()
var weavers = study.network().network()
var yarn = Lab.action()
