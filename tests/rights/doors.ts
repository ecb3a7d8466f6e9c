// Reads from the source which functions the doors of the modules hand out, and which of them ask as whom.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#platform/server/installation';

export type DoorFunction = { module: string; name: string; takesActor: boolean };

const ACTOR_NAMES: readonly string[] = ['actor', '_actor'];
const ACTOR_TYPES: readonly string[] = ['Actor', 'PersonActor', 'MemberActor', 'Visitor'];

/** Of every module but the platform, which knows no actors. */
export function doorFunctions(): DoorFunction[] {
	return globSync('src/*/*/server/index.ts', { cwd: projectRoot() })
		.toSorted()
		.flatMap((door) => {
			const module = door.split('/').slice(1, 3).join('/');
			const handedOut = exportsOf(sourceOf(door)).map(({ from, name }) =>
				functionNamed(from === null ? door : join(dirname(door), from), name)
			);
			return handedOut.flatMap((found) => (found ? [{ module, ...found }] : []));
		});
}

/** What the routes and the hooks take through the doors. */
export function importedByPages(): { module: string; name: string }[] {
	const files = globSync(['src/routes/**/*.{ts,svelte}', 'src/hooks*.ts'], { cwd: projectRoot() });

	return files.flatMap((file) => {
		const text = readFileSync(join(projectRoot(), file), 'utf8');
		const imports = [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*'#(\w+\/\w+)\/server'/g)];
		return imports.flatMap(([, names = '', module = '']) =>
			[...names.matchAll(/\w+/g)].map(([name]) => ({ module, name }))
		);
	});
}

type HandedOut = { from: string | null; name: string };

/** `from` is null for what the door itself declares. */
function exportsOf(door: ts.SourceFile): HandedOut[] {
	return door.statements.flatMap((statement): HandedOut[] => {
		if (!ts.isExportDeclaration(statement))
			return declaredIn(statement).map((name) => ({ from: null, name }));
		const { exportClause, moduleSpecifier, isTypeOnly } = statement;
		if (isTypeOnly || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
		if (!exportClause || !ts.isNamedExports(exportClause)) {
			throw new Error(`${door.fileName} hands out a whole file: name what it exports`);
		}

		return exportClause.elements
			.filter((element) => !element.isTypeOnly)
			.map(({ name, propertyName }) => ({ from: moduleSpecifier.text, name: (propertyName ?? name).text }));
	});
}

function declaredIn(statement: ts.Statement): string[] {
	return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [];
}

/** Null for tables and other things that nobody calls. */
function functionNamed(path: string, name: string): Omit<DoorFunction, 'module'> | null {
	for (const statement of sourceOf(path).statements) {
		const parameters = parametersOf(statement, name);
		if (parameters) return { name, takesActor: parameters.some(isActor) };
	}

	return null;
}

function parametersOf(statement: ts.Statement, name: string): readonly ts.ParameterDeclaration[] | null {
	if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name ? statement.parameters : null;
	if (!ts.isVariableStatement(statement)) return null;
	for (const { name: declared, initializer } of statement.declarationList.declarations) {
		const isNamed = ts.isIdentifier(declared) && declared.text === name;
		if (isNamed && initializer && ts.isArrowFunction(initializer)) return initializer.parameters;
	}

	return null;
}

function isActor({ name, type }: ts.ParameterDeclaration): boolean {
	const isNamed = ts.isIdentifier(name) && ACTOR_NAMES.includes(name.text);
	const isTyped =
		type !== undefined &&
		ts.isTypeReferenceNode(type) &&
		ts.isIdentifier(type.typeName) &&
		ACTOR_TYPES.includes(type.typeName.text);

	return isNamed || isTyped;
}

function sourceOf(path: string): ts.SourceFile {
	const text = readFileSync(join(projectRoot(), path), 'utf8');

	return ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
}
