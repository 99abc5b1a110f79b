import './cases/error-budgets.ts';
import './cases/cost-spike.ts';
import './cases/database-connection-errors.ts';
import './cases/high-error-rate.ts';
import './cases/llm-provider-failure.ts';
import './cases/slow-requests.ts';
