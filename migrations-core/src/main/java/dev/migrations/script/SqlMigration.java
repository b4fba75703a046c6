package dev.migrations.script;

import java.util.List;

import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.Operations;

/**
 * The code of a SQL revision: one operation each way.
 *
 * @param fileName the name of the file
 * @param up the upgrade's sections
 * @param down the downgrade's sections; none makes the revision irreversible
 */
record SqlMigration(String fileName, List<ExecuteScript.Section> up,
		List<ExecuteScript.Section> down) implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.apply(new ExecuteScript(this.fileName, this.up));
	}

	@Override
	public void downgrade(Operations op) {
		if (this.down.isEmpty()) {
			op.irreversible("'" + this.fileName + "' has no downgrade section");
		}
		else {
			op.apply(new ExecuteScript(this.fileName, this.down));
		}
	}

}
