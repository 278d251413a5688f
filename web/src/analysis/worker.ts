import { expose } from 'comlink';
import { AnalysisDesk } from './analysis_desk.ts';

// everything the page asks is computed here, so that the map never stands still
expose(new AnalysisDesk());
