import type { TelegramMenuButton } from '@gramio/types'
import { chatNotFound, refused } from './errors.ts'
import type { Methods } from './methods.ts'
import { getUpdates } from './polling.ts'
import type { World } from './world.ts'

const text = ({ profile }: World, name: string, language = '') =>
  profile.texts.get(`${name} ${language}`) ?? profile.texts.get(`${name} `) ?? ''

/** An empty text gives a language back to the default. */
function setText({ profile }: World, name: string, value: unknown = '', language = ''): true {
  if (value === '') profile.texts.delete(`${name} ${language}`)
  else profile.texts.set(`${name} ${language}`, String(value))
  return true
}

export const accountMethods: Methods = {
  getUpdates: (call, params = {}) => getUpdates(call, params),
  getMe: ({ world }) => world.bot,
  logOut: () => true,
  close: () => true,
  getFile({ world }, { file_id }) {
    const file = world.files.get(file_id)
    if (!file) throw refused('invalid file_id')
    return { file_id, file_unique_id: `unique-${file_id}`, file_size: file.bytes.length, file_path: file.path }
  },
  setMyName: ({ world }, { name, language_code } = {}) => setText(world, 'name', name, language_code),
  getMyName: ({ world }, { language_code } = {}) => ({
    name: text(world, 'name', language_code) || world.bot.first_name,
  }),
  setMyDescription: ({ world }, { description, language_code } = {}) =>
    setText(world, 'description', description, language_code),
  getMyDescription: ({ world }, { language_code } = {}) => ({ description: text(world, 'description', language_code) }),
  setMyShortDescription: ({ world }, { short_description, language_code } = {}) =>
    setText(world, 'short', short_description, language_code),
  getMyShortDescription: ({ world }, { language_code } = {}) => ({
    short_description: text(world, 'short', language_code),
  }),
  setChatMenuButton({ world }, { chat_id = 0, menu_button = DEFAULT_BUTTON } = {}) {
    if (chat_id !== 0 && world.rooms.get(chat_id)?.chat.type !== 'private') throw chatNotFound()
    world.profile.menuButtons.set(chat_id, menu_button)
    return true
  },
  getChatMenuButton: ({ world: { profile } }, { chat_id = 0 } = {}) =>
    profile.menuButtons.get(chat_id) ?? profile.menuButtons.get(0) ?? { type: 'commands' },
  setMyDefaultAdministratorRights({ world }, { rights, for_channels = false } = {}) {
    if (rights) world.profile.adminRights.set(for_channels, rights)
    else world.profile.adminRights.delete(for_channels)
    return true
  },
  getMyDefaultAdministratorRights: ({ world }, { for_channels = false } = {}) =>
    world.profile.adminRights.get(for_channels) ?? NO_RIGHTS,
}

const DEFAULT_BUTTON: TelegramMenuButton = { type: 'default' }

const NO_RIGHTS = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
}
