package org.clusterdev.examples.command;

import org.clusterdev.examples.cases.CaseFile;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of case files. */
@Command(name = "schema", description = "Prints the JSON Schema of case files.")
final class SchemaCommand extends AnsweringCommand {

    @Override
    String answer() {
        return CaseFile.schema().strip();
    }
}
