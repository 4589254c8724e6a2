package org.clusterdev.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clusterdev.examples.SharedData;
import org.clusterdev.examples.comparison.Instance.Published;
import org.clusterdev.examples.input.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceSetsTest {

    @ParameterizedTest
    @CsvSource({
        "otto20, 525, true",
        "otto50, 263, true",
        "otto100, 263, true",
        "scholl, 269, true",
        "bench20, 186, false",
        "bench50, 186, false",
        "bench100, 186, false",
        "small, 1600, false"
    })
    void sharedOnes(String set, int count, boolean published) {
        List<Instance> instances = new InstanceSets(SharedData.path("."), 1, 1).named(set);
        assertThat(instances).hasSize(count).allSatisfy(instance -> {
            assertThat(instance.set()).isEqualTo(set);
            assertThat(instance.published().isPresent()).isEqualTo(published);
            assertThat(Instance.isPlain(instance.problem()) || !published).isTrue();
        });
        assertThat(instances).extracting(Instance::name).doesNotHaveDuplicates();
    }

    @Test
    void publishedBoundsComeWithTheirInstances() {
        InstanceSets sets = new InstanceSets(SharedData.path("."), 1, 1);
        assertThat(sets.named("otto20").get(1).name()).isEqualTo("instance_n=20_2");
        assertThat(sets.named("otto20").get(0).published()).contains(new Published(3, 3));
        assertThat(sets.named("scholl").get(0).name()).isEqualTo("ARC83-3786");
        assertThat(sets.named("scholl").get(0).published()).contains(new Published(21, 21));
    }

    @Test
    void madeOnes() {
        InstanceSets sets = new InstanceSets(Path.of("none"), 7, 3);
        assertThat(sets.named("lines-30")).hasSize(3).allSatisfy(instance -> {
            assertThat(instance.problem().tasks()).isEqualTo(30);
            assertThat(instance.published()).isEqualTo(Optional.empty());
        });
        assertThat(sets.named("actions-9")).hasSize(18);
        assertThat(sets.named("actions-9")).extracting(Instance::name).contains("financed9_7_2");
    }

    @Test
    void refusesOthers() {
        InstanceSets sets = new InstanceSets(Path.of("none"), 7, 3);
        assertThatThrownBy(() -> sets.named("oto50"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("--set: is \"oto50\", must be one of otto20,")
                .hasMessageEndingWith("Maybe otto50.");
        assertThatThrownBy(() -> sets.named("lines-0")).hasMessageContaining("with N from 1 to 9999.");
        assertThatThrownBy(() -> sets.named("otto20"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not exist");
    }
}
