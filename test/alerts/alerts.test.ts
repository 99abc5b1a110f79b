// All alert tests in one file: what they import takes longer to load than they take to run.
import './all-cases.ts';
import './incidents.ts';
