import type { FormEvent } from 'react'
import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'

interface Props {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Searches when told to, so that typing never waits for the network. */
const SearchForm = ({ search, onSearch }: Props) => {
  const { say } = useLanguage()
  const [typed, setTyped] = useState(search)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }

  return (
    <form role="search" className="flex flex-wrap mb5" onSubmit={submit}>
      <div className="cpc-search flex-auto mr3">
        <TextField
          name={say('admin/cpc.search.label')}
          placeholder={say('admin/cpc.search.label')}
          type="search"
          value={typed}
          onChange={setTyped}
        />
      </div>
      <div className="cpc-actions">
        <Button type="submit" variation="secondary">
          {say('admin/cpc.search.submit')}
        </Button>
        {search !== '' && (
          <Button
            type="button"
            variation="tertiary"
            onClick={() => {
              setTyped('')
              onSearch('')
            }}
          >
            {say('admin/cpc.search.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}

export default SearchForm
