import type { FormEvent } from 'react'
import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import LinesField from '../../components/ui/LinesField'
import PageLink from '../../components/ui/PageLink'
import RadioField from '../../components/ui/RadioField'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Settings } from '../../typings/schema'
import { issueSentence } from '../../words/issueSentence'
import {
  modeWords,
  orderCheckWords,
  unavailableWords,
} from '../../words/settingsLines'
import { ordersTarget } from '../targets'
import type { SettingsField } from './settingsDraft'
import { issueOf } from './settingsDraft'
import { hasChanges } from './settingsEditor'
import SettingsNotice from './SettingsNotice'
import TimeZoneField from './TimeZoneField'
import { useSettings } from './useSettings'

interface Props {
  readonly settings: Settings
  /** Whether there is something to lose. */
  readonly onDirty: (isDirty: boolean) => void
}

/** Every setting with what each choice means for shoppers. */
const SettingsForm = ({ settings, onDirty }: Props) => {
  const language = useLanguage()
  const { say } = language
  const form = useRef<HTMLFormElement>(null)
  const news = useRef<HTMLDivElement>(null)
  const { editor, write, discard, save, loadTheirs, overrideTheirs } =
    useSettings(settings)

  const { draft, isWorking, outcome } = editor
  const isDirty = hasChanges(editor)

  useEffect(() => onDirty(isDirty), [isDirty, onDirty])

  // A button loses the focus while it works: hand it to what came of it.
  useEffect(() => {
    if (outcome === null) return

    const invalid =
      outcome.type === 'INVALID'
        ? form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
        : null

    if (invalid) invalid.focus()
    else news.current?.focus()
  }, [outcome])

  const errorOf = (field: SettingsField): string | null => {
    const found = issueOf(editor.issues, field, draft)

    return found
      ? issueSentence(language, { code: found.code, path: [found.tester] })
      : null
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }

  return (
    <Block title={say('admin/cpc.settings.title')} isTitleHidden>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        <SettingsNotice
          editor={editor}
          onLoadTheirs={loadTheirs}
          onOverride={overrideTheirs}
        />
      </div>
      <form ref={form} noValidate className="mw7" onSubmit={submit}>
        <RadioField
          label={say('admin/cpc.settings.mode')}
          value={draft.mode}
          disabled={isWorking}
          choices={[
            {
              value: 'ON',
              label: say(modeWords.ON),
              help: say('admin/cpc.settings.mode.onHelp'),
            },
            {
              value: 'TESTERS',
              label: say(modeWords.TESTERS),
              help: say('admin/cpc.settings.mode.testersHelp'),
            },
            {
              value: 'OFF',
              label: say(modeWords.OFF),
              help: say('admin/cpc.settings.mode.offHelp'),
            },
          ]}
          onChange={(mode) => write({ mode })}
        />
        {(draft.mode === 'TESTERS' || draft.testers !== '') && (
          <LinesField
            label={say('admin/cpc.settings.testers')}
            help={say('admin/cpc.settings.testersHelp')}
            value={draft.testers}
            error={errorOf('testers')}
            disabled={isWorking}
            onChange={(testers) => write({ testers })}
          />
        )}
        <RadioField
          label={say('admin/cpc.settings.unavailable')}
          value={draft.whenUnavailable}
          disabled={isWorking}
          choices={[
            {
              value: 'OFFER_UNRESTRICTED',
              label: say(unavailableWords.OFFER_UNRESTRICTED),
              help: say('admin/cpc.settings.unavailable.unrestrictedHelp'),
            },
            {
              value: 'OFFER_ALL',
              label: say(unavailableWords.OFFER_ALL),
              help: say('admin/cpc.settings.unavailable.allHelp'),
            },
          ]}
          onChange={(whenUnavailable) => write({ whenUnavailable })}
        />
        <RadioField
          label={say('admin/cpc.settings.orderCheck')}
          value={draft.orderCheck}
          disabled={isWorking}
          choices={[
            {
              value: 'OBSERVE',
              label: say(orderCheckWords.OBSERVE),
              help: say('admin/cpc.settings.orderCheck.observeHelp'),
            },
            {
              value: 'FLAG',
              label: say(orderCheckWords.FLAG),
              help: say('admin/cpc.settings.orderCheck.flagHelp'),
            },
            {
              value: 'CANCEL',
              label: say(orderCheckWords.CANCEL),
              help: say('admin/cpc.settings.orderCheck.cancelHelp'),
            },
          ]}
          onChange={(orderCheck) => write({ orderCheck })}
        />
        <p className="ma0 cpc-setting t-body lh-copy">
          <PageLink to={ordersTarget}>
            {say('admin/cpc.settings.orderCheck.see')}
          </PageLink>
        </p>
        <RadioField
          label={say('admin/cpc.settings.editing')}
          value={draft.editPaymentConditions ? 'ON' : 'OFF'}
          disabled={isWorking}
          choices={[
            {
              value: 'ON',
              label: say('admin/cpc.settings.editing.on'),
              help: say('admin/cpc.settings.editing.onHelp'),
            },
            {
              value: 'OFF',
              label: say('admin/cpc.settings.editing.off'),
              help: say('admin/cpc.settings.editing.offHelp'),
            },
          ]}
          onChange={(choice) =>
            write({ editPaymentConditions: choice === 'ON' })
          }
        />
        <div className="cpc-setting">
          <TimeZoneField
            value={draft.timeZone}
            error={errorOf('timeZone')}
            disabled={isWorking}
            onChange={(timeZone) => write({ timeZone })}
          />
        </div>
        <div className="cpc-setting">
          <TextField
            label={say('admin/cpc.settings.entity')}
            help={say('admin/cpc.settings.entityHelp')}
            value={draft.customerEntity}
            error={errorOf('customerEntity')}
            disabled={isWorking}
            onChange={(customerEntity) => write({ customerEntity })}
          />
        </div>
        <div className="cpc-actions">
          <Button
            type="submit"
            variation="primary"
            disabled={isWorking}
            isLoading={isWorking}
          >
            {say('admin/cpc.save')}
          </Button>
          {isDirty && (
            <Button
              type="button"
              variation="tertiary"
              disabled={isWorking}
              onClick={discard}
            >
              {say('admin/cpc.discard')}
            </Button>
          )}
        </div>
      </form>
    </Block>
  )
}

export default SettingsForm
