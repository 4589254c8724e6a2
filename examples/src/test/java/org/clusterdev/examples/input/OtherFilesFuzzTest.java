package org.clusterdev.examples.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.clusterdev.examples.benchmark.DivisionCase;
import org.clusterdev.examples.benchmark.LineBalancing;
import org.clusterdev.examples.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged tables and benchmark files, the same in every run: read, or refused in one line. */
class OtherFilesFuzzTest {

    private static final String NODES = "\"id\",\"age\"\r\n\"a\",1\r\n\"b\",2\r\n\"c\",3\r\n";
    private static final String EDGES = "from,to,value\na,b,yes\nb,c,no\nc,a,1\n";
    private static final String IN2 = "3\n10\n20\n30\n1,2\n2,3\n-1,-1\nfree text\n";
    private static final String ALB = "<number of tasks>\n3\n\n<cycle time>\n10\n\n<task times>\n1 4\n2 5\n3 6\n\n"
            .concat("<precedence relations>\n1,2\n1,3\n\n<end>\n");
    private static final String PROBLEMS =
            "{\"name\":\"p\",\"tasks\":2,\"firms\":[{\"cost\":[1,2],\"gain\":[3,4],\"limits\":[5]}],"
                    .concat("\"arcs\":[[0,1,\"BEFORE\"]],\"fewest\":2,\"benefitFirst\":[0,2]}\n");

    @TempDir
    private Path folder;

    private int read;
    private int refused;

    @Test
    void surveys() throws IOException {
        Path nodes = Files.writeString(folder.resolve("nodes.csv"), NODES);
        Path edges = Files.writeString(folder.resolve("edges.csv"), EDGES);
        Path damaged = folder.resolve("damaged.csv");
        fuzz(NODES, damaged, () -> Survey.read(damaged, edges));
        fuzz(EDGES, damaged, () -> Survey.read(nodes, damaged));
    }

    @Test
    void benchmarks() {
        Path in2 = folder.resolve("damaged.IN2");
        fuzz(IN2, in2, () -> LineBalancing.read(in2));
        Path alb = folder.resolve("damaged.alb");
        fuzz(ALB, alb, () -> LineBalancing.read(alb));
        Path jsonl = folder.resolve("damaged.jsonl");
        fuzz(PROBLEMS, jsonl, () -> DivisionCase.readAll(jsonl));
    }

    private void fuzz(String text, Path damaged, Runnable reader) {
        Random random = new Random(text.length());
        read = 0;
        refused = 0;
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < 1_500; i++) {
                Files.write(damaged, damage(text.getBytes(StandardCharsets.UTF_8), random));
                tryToRead(reader);
            }
        });
        assertThat(read).as("read").isPositive();
        assertThat(refused).as("refused").isPositive();
    }

    private void tryToRead(Runnable reader) {
        try {
            reader.run();
            read++;
        } catch (BadInputException e) {
            refused++;
            assertThat(e.getMessage())
                    .startsWith(folder.toString())
                    .doesNotContain("\n")
                    .hasSizeLessThan(700);
        }
    }

    private static byte[] damage(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
            int place = random.nextInt(damaged.length);
            damaged[place] = random.nextBoolean()
                    ? (byte) "0123456789-,;\"<>\n\t {}[]".charAt(random.nextInt(23))
                    : (byte) (damaged[place] ^ 1 << random.nextInt(8));
        }
        return random.nextInt(8) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }
}
