export const toastRegionId = 'toasts'
