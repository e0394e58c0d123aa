// Who writes for The Ternsay Courier.

export const oduya = { name: 'Anselm Oduya', role: 'live editor' };
export const venn = { name: 'Isla Venn', role: 'at Thrift Head' };
export const marle = { name: 'Tobias Marle', role: 'science writer' };
export const skerrow = { name: 'Ruth Skerrow', role: 'at Marram harbour' };
