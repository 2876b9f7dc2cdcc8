package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Rows of the test tables, which are written as the tables of the library are. */
final class Cases {

  private Cases() {}

  static Stream<Arguments> of(String table) {
    List<Table.Row> rows = Table.read(Cases.class, table).rows();
    return rows.stream().map(row -> Arguments.of(row.cells().toArray()));
  }
}
