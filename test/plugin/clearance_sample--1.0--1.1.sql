-- Version 1.1: one more rule of the house, in SQL alone.
\echo Use "ALTER EXTENSION clearance_sample UPDATE" to load this file. \quit

SELECT clearance_register_path_rule('HOUSE-2', '330-60', 'A', 'advisory',
	'$.administrative.document_control_number starts with "HR-"',
	'/administrative/document_control_number',
	'Begin the document control number with HR-.',
	condition => 'exists($.administrative.document_control_number)',
	source => 'Handbook of the house');
