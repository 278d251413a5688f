import { expose, transfer } from 'comlink';
import { AnalysisDesk } from './analysis_desk.ts';
import { buffersOfMarks, buffersOfPicture } from './given_buffers.ts';
import type { PictureFrame, PictureQuery } from './picture.ts';
import type { ViewMarks, ViewQuery } from './worker_protocol.ts';

/** The desk at the other end of a message: what it answers with is handed over, not copied. */
class DeskInWorker extends AnalysisDesk {
  override compose(query: PictureQuery): PictureFrame {
    const picture = super.compose(query);
    return transfer(picture, buffersOfPicture(picture));
  }

  override marks(view: ViewQuery): ViewMarks {
    const marks = super.marks(view);
    return transfer(marks, buffersOfMarks(marks));
  }
}

// everything the page asks is computed here, so that the map never stands still
expose(new DeskInWorker());
