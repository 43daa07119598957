import type React from 'react'

import { runtime } from '../testing/runtime'

export const useRuntime = () => runtime

export const Helmet: React.FC = () => null
