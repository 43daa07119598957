import type { Dispatch } from 'react'
import { useReducer } from 'react'

import type { Draft, DraftAction } from '../../components/builder/draft'
import { clustersOf, draftOf, emptyDraft } from '../../components/builder/draft'
import { unwrittenIssues } from '../../components/builder/lineIssue'
import { saveAgain } from '../../components/saveAgain'
import type { Saved } from '../../components/useSave'
import { useSave } from '../../components/useSave'
import type {
  ClusteredConditionInput,
  PaymentCondition,
} from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import type { Language } from '../../words/language'
import type { Editor, Work } from './editor'
import { editorOf, editorReducer, isDirty, isInherited } from './editor'

interface Given {
  readonly condition: PaymentCondition
  readonly revision: string
  readonly properties: Properties
  readonly mark: Language['decimalMark']
  /** What to begin with instead of what is on file. */
  readonly start: Draft | null
}

export interface EditorHandle {
  readonly editor: Editor
  readonly dispatchDraft: Dispatch<DraftAction>
  readonly discard: () => void
  readonly save: () => void
  readonly remove: () => void
  readonly loadTheirs: () => void
  readonly overrideTheirs: () => void
  /** The draft as it travels; `null` while something is not written yet. */
  readonly input: () => ClusteredConditionInput | null
}

export const useEditor = ({
  condition,
  revision,
  properties,
  mark,
  start,
}: Given): EditorHandle => {
  const service = useSave()
  const onFile = (saved: PaymentCondition) =>
    draftOf(saved.clustered, properties, mark)

  const [editor, dispatch] = useReducer(editorReducer, null, () => {
    const fresh = editorOf(condition, revision, onFile(condition))

    return start === null ? fresh : { ...fresh, draft: start }
  })

  const paymentConditionId = condition.id

  const written = (): ClusteredConditionInput => ({
    paymentConditionId,
    match: editor.draft.match,
    clusters: clustersOf(editor.draft, properties, mark),
  })

  /** What is on file after a save that could not show the condition. */
  const sent = (work: Work) => (work === 'SAVE' ? editor.draft : emptyDraft)

  const send = (work: Work, from: string): Promise<Saved> =>
    work === 'SAVE'
      ? service.save({ input: written(), revision: from })
      : service.remove({ paymentConditionId, revision: from })

  const run = async (work: Work, against: PaymentCondition, from: string) => {
    dispatch({ type: 'STARTED', work })

    const saved = await saveAgain(
      (current) => send(work, current),
      against.clustered,
      from
    )

    if (!saved.answered) {
      dispatch({ type: 'REFUSED', problem: saved.problem })

      return
    }

    const { result } = saved

    dispatch({
      type: 'ANSWERED',
      work,
      result,
      onFile: result.condition ? onFile(result.condition) : sent(work),
    })
  }

  const save = () => {
    const issues = unwrittenIssues(editor.draft, properties, mark)

    if (issues.length > 0) {
      dispatch({ type: 'FOUND_UNWRITTEN', issues })
    } else if (!isDirty(editor) && !isInherited(editor)) {
      dispatch({ type: 'FOUND_NOTHING_TO_SAVE' })
    } else {
      run('SAVE', editor.condition, editor.revision)
    }
  }

  return {
    editor,
    dispatchDraft: (action) => dispatch({ type: 'DRAFTED', action }),
    discard: () => dispatch({ type: 'DISCARDED' }),
    save,
    remove: () => {
      run('REMOVE', editor.condition, editor.revision)
    },
    loadTheirs: () => {
      if (editor.outcome?.type !== 'CONFLICT') return

      dispatch({
        type: 'THEIRS_CHOSEN',
        onFile: onFile(editor.outcome.collision.theirs),
      })
    },
    overrideTheirs: () => {
      if (editor.outcome?.type !== 'CONFLICT') return

      const {
        wanted,
        theirs,
        revision: theirRevision,
      } = editor.outcome.collision

      run(wanted, theirs, theirRevision)
    },
    input: () =>
      unwrittenIssues(editor.draft, properties, mark).length > 0
        ? null
        : written(),
  }
}
