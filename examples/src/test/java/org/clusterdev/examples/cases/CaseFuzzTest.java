package org.clusterdev.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.TextFile;
import org.junit.jupiter.api.Test;

/** Damaged case files, thousands of them, the same in every run: read, or refused in one line, and soon. */
class CaseFuzzTest {

    /** Only a guard against hanging: all of it takes seconds, also on a busy machine. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CaseSchema schema = new CaseSchema();
    private int read;
    private int refused;

    @Test
    void flippedDroppedAndRepeatedBytes() {
        Random random = new Random(20050318);
        assertTimeoutPreemptively(LONGEST, () -> {
            for (int i = 0; i < 3_000; i++) {
                tryToRead(damaged(Samples.EVERY_FIELD.getBytes(StandardCharsets.UTF_8), random));
            }
        });
        assertThat(read).as("read").isPositive();
        assertThat(refused).as("refused").isGreaterThan(1_500);
    }

    @Test
    void cutOffAnywhere() {
        byte[] all = Samples.EVERY_FIELD.strip().getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(LONGEST, () -> {
            for (int length = 0; length < all.length; length++) {
                tryToRead(java.util.Arrays.copyOf(all, length));
            }
        });
        assertThat(read).isZero();
    }

    @Test
    void removedRetypedAndMovedValues() {
        Random random = new Random(20040901);
        JsonNode sample = CaseSchema.parsed(Samples.EVERY_FIELD);
        assertTimeoutPreemptively(LONGEST, () -> {
            for (int i = 0; i < 3_000; i++) {
                JsonNode changed = sample.deepCopy();
                for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                    change(changed, random);
                }
                String text = changed.toString();
                if (tryToRead(text.getBytes(StandardCharsets.UTF_8))) {
                    assertThat(schema.complaint(changed)).as(text).isEmpty();
                }
            }
        });
        assertThat(read).as("read").isGreaterThan(50);
        assertThat(refused).as("refused").isGreaterThan(1_500);
    }

    @Test
    void bombs() {
        String all = Samples.EVERY_FIELD;
        List<String> bombs = List.of(
                "[".repeat(1_000_000),
                "{\"a\":".repeat(500_000),
                "[" + "0,".repeat(4_000_000) + "0]",
                all.replace("0.25", "9".repeat(1_000_000)),
                all.replace("0.25", "1e" + "9".repeat(90)),
                all.replace("0.25", "1e-999999999"),
                all.replace("\"quorum\": 2", "\"quorum\": 1e999999999"),
                all.replace("\"anna\": 2", "\"anna\": 1E+308"),
                all.replace("pottery", "y".repeat(10_000_000)),
                all.replace("\"tasks\": []", "\"tasks\": [" + manyTasks(100_000) + "]"),
                all.replace("\"tasks\": []", "\"tasks\": [" + chain(1_000) + "]"),
                all.replace("\"glaze\"}", "\"glaze\"}" + ", {\"id\": \"glaze\"}".repeat(100_000)),
                all.replace("{\"anna\": 1.0", "{" + clashingNames(20_000) + "\"anna\": 1.0"));
        assertTimeoutPreemptively(LONGEST, () -> {
            for (String bomb : bombs) {
                assertThat(bomb).isNotEqualTo(all);
                tryToRead(bomb.getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(refused).isGreaterThanOrEqualTo(bombs.size() - 2);
    }

    /** Whether it was read; anything but a refusal in one line is an error. */
    private boolean tryToRead(byte[] file) {
        try {
            CaseFile.read(TextFile.of("fuzz.json", file));
            read++;
            return true;
        } catch (BadInputException e) {
            refused++;
            assertThat(e.getMessage())
                    .startsWith("fuzz.json:")
                    .doesNotContain("\n")
                    .hasSizeLessThan(700);
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return fail(
                    "not a named refusal: " + new String(file, 0, Math.min(file.length, 5_000), StandardCharsets.UTF_8),
                    e);
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
            int place = random.nextInt(damaged.length - 40);
            int length = 1 + random.nextInt(30);
            switch (random.nextInt(4)) {
                case 0 -> damaged[place] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[place] = (byte) "{}[]\",:0 \\-".charAt(random.nextInt(11));
                case 2 -> System.arraycopy(file, random.nextInt(file.length - length), damaged, place, length);
                default -> damaged = without(damaged, place, length);
            }
        }
        return damaged;
    }

    private static byte[] without(byte[] file, int place, int length) {
        byte[] shorter = new byte[file.length - length];
        System.arraycopy(file, 0, shorter, 0, place);
        System.arraycopy(file, place + length, shorter, place, file.length - place - length);
        return shorter;
    }

    private static void change(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container.isEmpty()) {
            return;
        }
        int place = random.nextInt(container.size());
        boolean remove = random.nextInt(4) == 0;
        JsonNode other = anotherValue(containers, random);
        if (container instanceof ArrayNode list) {
            if (remove) {
                list.remove(place);
            } else if (random.nextBoolean()) {
                list.insert(place, list.get(random.nextInt(list.size())).deepCopy());
            } else {
                list.set(place, other);
            }
        } else if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (remove) {
                object.remove(names.get(place));
            } else {
                object.set(random.nextInt(8) == 0 ? names.get(place) + "x" : names.get(place), other);
            }
        }
    }

    private static JsonNode anotherValue(List<JsonNode> containers, Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(7) - 1);
            case 3 -> NODES.numberNode(random.nextDouble() * 3 - 1);
            case 4 -> NODES.numberNode(BigInteger.TEN.pow(random.nextInt(60)).negate());
            case 5 -> NODES.numberNode(1e300);
            case 6 -> NODES.textNode("");
            case 7 -> NODES.textNode("anna");
            case 8 -> NODES.textNode("9".repeat(1 + random.nextInt(25)));
            case 9 -> NODES.textNode("2025-06-01");
            case 10 -> NODES.arrayNode();
            case 11 -> NODES.objectNode();
            default ->
                someValue(containers.get(random.nextInt(containers.size())), random)
                        .deepCopy();
        };
    }

    private static JsonNode someValue(JsonNode container, Random random) {
        List<JsonNode> values = new ArrayList<>();
        container.forEach(values::add);
        return values.isEmpty() ? container : values.get(random.nextInt(values.size()));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(each -> collect(each, containers));
        }
    }

    private static String manyTasks(int count) {
        StringBuilder tasks = new StringBuilder("{\"id\":\"t\",\"cost\":\"1\"}");
        for (int i = 1; i < count; i++) {
            tasks.append(",{\"id\":\"t").append(i).append("\",\"cost\":\"1\"}");
        }
        return tasks.toString();
    }

    /** Each task waits for all before it, and the first one for the last. */
    private static String chain(int count) {
        StringBuilder tasks = new StringBuilder("{\"id\":\"t0\",\"cost\":\"1\",\"after\":[\"t" + (count - 1) + "\"]}");
        StringBuilder before = new StringBuilder("\"t0\"");
        for (int i = 1; i < count; i++) {
            tasks.append(",{\"id\":\"t" + i + "\",\"cost\":\"1\",\"after\":[" + before + "]}");
            before.append(",\"t").append(i).append('"');
        }
        return tasks.toString();
    }

    /** Names of one hash code: "Aa" and "BB" have the same. */
    private static String clashingNames(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 15; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            fields.append('"').append(name).append("\":1,");
        }
        return fields.toString();
    }
}
